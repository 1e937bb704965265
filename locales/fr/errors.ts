import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/errors.ts";

export default {
  diskFull:
    "Le disque est plein, ou la part du navigateur. Ce que vous avez écrit est toujours là, et ce qui était enregistré n’est pas perdu. Faites de la place sur le disque, puis réessayez.",
  newerNotebook:
    "Ce carnet a été écrit par une version plus récente de Pressmark. Rien n’est perdu : mettez Pressmark à jour, puis rouvrez cette page.",
  noStorage:
    "Le navigateur n’a pas pu utiliser son stockage ; le plus souvent, le disque est plein ou le profil du navigateur est endommagé. Ce que vous avez écrit est toujours là, et ce qui était enregistré n’a pas été touché. Faites de la place sur le disque, redémarrez le navigateur, puis réessayez.",
  closed:
    "Le navigateur a fermé le carnet pendant l’opération. Ce que vous avez écrit est toujours là, et ce qui était enregistré n’est pas perdu. Réessayez ; si cela persiste, redémarrez le navigateur.",
  noAnswer:
    "Pressmark n’a pas répondu. Ce que vous avez écrit est toujours là. Attendez un instant et réessayez ; si cela persiste, redémarrez le navigateur.",
  tooLarge:
    "C’est trop grand ou imbriqué trop profondément pour être traité. Rien n’en a été enregistré, et ce qui l’était déjà n’a pas été touché. Essayez avec moins.",
  ourMistake:
    "Pressmark a commis une erreur. Ce que vous avez écrit est toujours là, et ce qui était enregistré n’est pas perdu. Rechargez la page et réessayez ; nous le signaler nous aiderait.",
  restrictedPage: "Le navigateur ne laisse aucune extension travailler sur cette page.",
  noAccess:
    "Le navigateur ne laisse pas encore Pressmark entrer dans cette page. Appuyez sur le bouton de Pressmark sur la page, puis réessayez.",

  articleGone: "Cet article n’est plus dans le carnet.",
  highlightGone: "Ce surlignage n’est plus dans le carnet.",
  deletedForEver: "Ce surlignage a été supprimé définitivement.",
  longAddress:
    "Rien n’a été enregistré : l’adresse de cette page est si longue que Pressmark ne pourrait pas retrouver la page.",
  damagedRecord:
    "Cette entrée est endommagée et a donc été laissée telle quelle. La bibliothèque peut enregistrer les entrées endommagées dans un fichier.",

  backupNotWritten:
    "Le navigateur n’a pas enregistré la sauvegarde. Vos notes sont toujours là. Vérifiez si le disque est plein et si le dossier des téléchargements existe.",
  backupRefused:
    "Le navigateur n’a pas enregistré la sauvegarde (il indique {code}). Vos notes sont toujours là. Vérifiez si le disque est plein et si le dossier des téléchargements existe.",
  downloadsNotAllowed:
    "Le navigateur ne laisse plus Pressmark enregistrer de fichiers. Réactivez les sauvegardes automatiques dans les options.",

  notChecked: "Non vérifié : {reason}",
  workerGone:
    "Le navigateur s’est arrêté avant la fin ; le plus souvent, la mémoire manque. Ce qui était enregistré n’est pas perdu. Fermez d’autres onglets, puis réessayez.",
} satisfies Translation<typeof english>;
