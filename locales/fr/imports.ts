import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/imports.ts";

export default {
  notImported: "Non importé : {reason}",
  notChecked: "Non vérifié : {reason}",

  tooLargeFile:
    "« {name} » dépasse 200 Mo. Rien n’a été importé : exportez en plusieurs parties, ou décompressez et importez les fichiers un par un.",
  noText: "« {name} » n’est pas un fichier texte. Rien n’a été importé.",
  tooDeep: "« {name} » est imbriqué trop profondément pour être lu. Rien n’a été importé.",
  broken:
    "« {name} » est endommagé : le fichier s’interrompt ou a été modifié. Rien n’a été importé.",
  cutPage:
    "« {name} » est endommagé : la page s’interrompt avant ses données. Rien n’a été importé : refaites la page.",
  newerPage:
    "« {name} » vient d’une version plus récente de Pressmark : mettez Pressmark à jour, puis importez-le de nouveau. Rien n’a été importé.",
  brokenAt:
    "« {name} » est endommagé : le fichier s’interrompt ou a été modifié à la ligne {line}, colonne {column} : {problem}. Rien n’a été importé.",
  unknownZip: "Aucun fichier de ce ZIP ne peut être importé par Pressmark. Rien n’a été importé.",
  lockedZip:
    "Ce ZIP est protégé par un mot de passe. Rien n’a été importé : retirez la protection.",
  brokenZip: "Ce ZIP est endommagé ou s’interrompt. Rien n’a été importé : refaites l’export.",
  brokenInZip:
    "Ce ZIP est endommagé ou s’interrompt, à « {name} ». Rien n’a été importé : refaites l’export.",
  vastZip:
    "Décompressé, ce ZIP dépasserait tout export connu. Rien n’a été importé : si c’en est un, décompressez-le et importez ses fichiers un par un.",

  jsonAfterEnd: "{sign} se trouve après la fin",
  jsonNoComma: "{sign} se trouve là où il faudrait une virgule ou {bracket}",
  jsonNoColon: "{sign} se trouve là où il faudrait deux-points",
  jsonNoName: "{sign} se trouve là où il faudrait un nom de champ entre guillemets doubles",
  jsonNoValue: "{sign} se trouve là où il faudrait une valeur",
  jsonOpenText: "un texte n’est pas fermé, ou contient un signe qui devrait être échappé",
  jsonEnd: "le fichier s’arrête trop tôt",

  emptyFile: "Ce fichier est vide. Rien n’a été importé.",
  ownFile:
    "C’est un fichier {program}, fait pour être lu ailleurs. Seule une sauvegarde de Pressmark (.json) peut être importée.",
  zipFile:
    "C’est un fichier ZIP, alors qu’une sauvegarde de Pressmark est un fichier .json. L’export d’un autre outil peut être importé dans la bibliothèque. Rien n’a été importé.",
  foreignFile:
    "Cela ressemble à l’export d’un autre outil ({program}). Ce n’est pas une sauvegarde, mais la bibliothèque peut l’importer. Rien n’a été importé.",
  unknownFile:
    "Cela ressemble à l’export d’un autre outil ({program}). Pressmark ne peut pas le lire. Rien n’a été importé.",
  notJson:
    "Ce n’est pas une sauvegarde de Pressmark : ce n’est pas un fichier JSON. Rien n’a été importé.",
  notBackup:
    "Ce n’est pas une sauvegarde de Pressmark : le champ « format » devrait contenir « {format} ». Rien n’a été importé.",
  brokenBackup:
    "Cette sauvegarde de Pressmark n’est pas intacte : le fichier s’interrompt ou a été modifié. Rien n’a été importé.",
  brokenBackupAt:
    "Cette sauvegarde de Pressmark n’est pas intacte : le fichier s’interrompt ou a été modifié à la ligne {line}, colonne {column} : {problem}. Rien n’a été importé.",
  newerBackup:
    "Cette sauvegarde vient d’une version plus récente de Pressmark (sauvegarde de version {version}, celle-ci lit la {known}) : mettez Pressmark à jour, puis importez-la de nouveau. Rien n’a été importé.",
  deepBackup:
    "Cette sauvegarde est endommagée : elle est imbriquée trop profondément. Rien n’a été importé, et rien n’a changé ici.",
  damagedBackup: "Cette sauvegarde est endommagée : {place} : {problem}. Rien n’a été importé.",
  wholeFile: "le fichier",
  sameId: "est le même que {other}",
  noSuchArticle: "aucun article du fichier n’a cet identifiant",

  found: "{problem}, mais on y trouve {found}",
  text: "le texte",
  notUtf8: "n’est pas en UTF-8 ; il a été lu comme de l’Europe occidentale (Windows-1252)",
  damagedSigns: {
    one: "a {count} signe endommagé, devenu « � »",
    other: "a {count} signes endommagés, chacun devenu « � »",
  },
  noAddress: "n’est pas une adresse web qui puisse être gardée",
  nameless: "n’a ni adresse ni titre",
  future: "est dans l’avenir",
  wordless: "un surlignage n’a pas de mots",
  longNote: "la note sur l’article est trop longue",
  longHighlight: "un surlignage est trop long",
  anAnswer: "est une réponse à une autre annotation",
  noPage: "ne nomme aucune page",
  cutEntry: "la dernière entrée s’interrompt",
  noEntry: "ce n’est pas une entrée d’un livre",
  notTags: "n’est pas une liste d’étiquettes",
  openQuote: "un guillemet n’est pas fermé",
  cells: "a {found} cellules sur {wanted}",

  leftOut: "Laissé de côté.",
  rowLeftOut: "La ligne a été laissée de côté.",
  withoutLink: "L’article vient sans lien.",
  withoutNote: "L’article vient sans elle.",
  withoutTags: "L’article vient sans étiquettes.",
  withoutDate: "Importé sans cette date.",
  lookAtAccents: "Vérifiez si les lettres accentuées sont justes.",
} satisfies Translation<typeof english>;
