import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/health.ts";

export default {
  backupOffer:
    "Vos notes ne sont que dans ce navigateur. Pressmark peut enregistrer une sauvegarde par jour dans votre dossier de téléchargements, où elle reste si le navigateur ou l’extension disparaît.",
  backupSetUp: "Configurer les sauvegardes",
  backupDecline: "Non, merci",
  backupFailed: "La dernière sauvegarde a échoué. {reason}",
  backupLook: "Voir les sauvegardes",
  backupOld: {
    one: "La dernière sauvegarde date de {count} jour, et vous avez écrit depuis.",
    other: "La dernière sauvegarde date de {count} jours, et vous avez écrit depuis.",
  },
  space:
    "La place que le navigateur a pour Pressmark est occupée à {share}. Tout est enregistré jusqu’ici, mais bientôt plus rien n’y tiendra. Faites de la place sur le disque, et <backup>enregistrez d’abord une sauvegarde</backup>.",
  setAside: {
    one: "{count} élément n’a pas pu être lu et n’est pas montré. Rien n’a été supprimé : il reste tel quel dans le carnet.",
    other:
      "{count} éléments n’ont pas pu être lus et ne sont pas montrés. Rien n’a été supprimé : ils restent tels quels dans le carnet.",
  },
  setAsideSave: "Enregistrer dans un fichier",
  setAsideElsewhere: "La bibliothèque peut enregistrer dans un fichier ce qui n’a pas pu être lu.",
  setAsideSaved: "Ce qui n’a pas pu être lu est enregistré.",
  rescue: "Enregistrer tout ce qui peut encore être lu",
  loss: {
    one: "Il y avait ici {before}, il en reste {count}. Si vous n’avez pas supprimé les autres vous-même, le navigateur les a peut-être perdus : une sauvegarde les rend.",
    other:
      "Il y avait ici {before}, il en reste {count}. Si vous n’avez pas supprimé les autres vous-même, le navigateur les a peut-être perdus : une sauvegarde les rend.",
  },
  lossRestore: "Restaurer une sauvegarde",
  lossAccept: "C’est bien ainsi",

  fileWhole: "Le fichier est intact : il est tel que Pressmark l’a écrit.",
  fileChanged:
    "Attention : le fichier a été endommagé ou modifié après que Pressmark l’a écrit. Il peut être restauré, mais ce qu’il contient n’est peut-être pas ce que vous avez écrit. Enregistrez une nouvelle sauvegarde.",
  fileUnknown:
    "Le fichier date d’avant que les sauvegardes puissent être vérifiées : il est lisible, mais on ne peut savoir s’il a été modifié depuis.",
  fileMade: "Fait le {moment}, avec {what}.",
  fileEmpty: "Fait le {moment}, sans contenu.",
  fileTexts: { one: "{count} texte d’article", other: "{count} textes d’articles" },
  onlyHere: "Absent du fichier, mais ici : {what}.",
  different: "Modifié depuis, ou autre qu’ici : {what}.",
  onlyInFile: "Dans le fichier, mais pas ici : {what}.",
  same: "Il contient exactement ce qui est maintenant dans le carnet.",
} satisfies Translation<typeof english>;
