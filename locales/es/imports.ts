import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/imports.ts";

export default {
  notImported: "No importado: {reason}",
  notChecked: "No comprobado: {reason}",

  tooLargeFile:
    "«{name}» pasa de 200 MB. No se importó nada: expórtelo por partes, o descomprímalo e importe sus archivos uno a uno.",
  noText: "«{name}» no es un archivo de texto. No se importó nada.",
  tooDeep: "«{name}» está anidado a demasiada profundidad para leerse. No se importó nada.",
  broken: "«{name}» está dañado: se interrumpe o fue modificado. No se importó nada.",
  cutPage:
    "«{name}» está dañado: la página se interrumpe antes de sus datos. No se importó nada: vuelva a obtener la página.",
  newerPage:
    "«{name}» lo hizo una versión más nueva de Pressmark: actualice Pressmark y vuelva a importarlo. No se importó nada.",
  brokenAt:
    "«{name}» está dañado: se interrumpe o fue modificado en la línea {line}, columna {column}: {problem}. No se importó nada.",
  unknownZip: "En este ZIP no hay ningún archivo que Pressmark pueda importar. No se importó nada.",
  lockedZip: "Este ZIP está protegido con contraseña. No se importó nada: quítele la protección.",
  brokenZip:
    "Este ZIP está dañado o se interrumpe. No se importó nada: vuelva a obtener la exportación.",
  brokenInZip:
    "Este ZIP está dañado o se interrumpe, en «{name}». No se importó nada: vuelva a obtener la exportación.",
  vastZip:
    "Descomprimido, este ZIP ocuparía más que cualquier exportación. No se importó nada: si es una exportación, descomprímalo e importe sus archivos uno a uno.",

  jsonAfterEnd: "hay {sign} después del final",
  jsonNoComma: "hay {sign} donde debería haber una coma o {bracket}",
  jsonNoColon: "hay {sign} donde debería haber dos puntos",
  jsonNoName: "hay {sign} donde debería haber un nombre de campo entre comillas dobles",
  jsonNoValue: "hay {sign} donde debería haber un valor",
  jsonOpenText: "un texto no está cerrado, o contiene un signo que debería escaparse",
  jsonEnd: "el archivo termina demasiado pronto",

  emptyFile: "Este archivo está vacío. No se importó nada.",
  ownFile:
    "Es un archivo {program}, hecho para leerse en otra parte. Solo se puede importar una copia de seguridad de Pressmark (.json).",
  zipFile:
    "Es un archivo ZIP, y una copia de seguridad de Pressmark es un archivo .json. La exportación de otra herramienta se puede importar en la biblioteca. No se importó nada.",
  foreignFile:
    "Parece una exportación de otra herramienta ({program}). No es una copia de seguridad, pero la biblioteca puede importarla. No se importó nada.",
  unknownFile:
    "Parece una exportación de otra herramienta ({program}). Pressmark no puede leerla. No se importó nada.",
  notJson: "No es una copia de seguridad de Pressmark: no es un archivo JSON. No se importó nada.",
  notBackup:
    "No es una copia de seguridad de Pressmark: el campo «format» debería decir «{format}». No se importó nada.",
  brokenBackup:
    "Esta copia de seguridad de Pressmark no está íntegra: el archivo se interrumpe o fue modificado. No se importó nada.",
  brokenBackupAt:
    "Esta copia de seguridad de Pressmark no está íntegra: el archivo se interrumpe o fue modificado en la línea {line}, columna {column}: {problem}. No se importó nada.",
  newerBackup:
    "Esta copia la hizo una versión más nueva de Pressmark (copia de versión {version}; esta lee la {known}): actualice Pressmark y vuelva a importarla. No se importó nada.",
  deepBackup:
    "Esta copia está dañada: está anidada a demasiada profundidad. No se importó nada, y aquí no ha cambiado nada.",
  damagedBackup: "Esta copia está dañada: {place}: {problem}. No se importó nada.",
  wholeFile: "el archivo",
  sameId: "es el mismo que {other}",
  noSuchArticle: "ningún artículo del archivo tiene este identificador",

  found: "{problem}, pero dice {found}",
  text: "el texto",
  notUtf8: "no está en UTF-8; se leyó como europeo occidental (Windows-1252)",
  damagedSigns: {
    one: "tiene {count} signo dañado; se convirtió en «�»",
    other: "tiene {count} signos dañados; cada uno se convirtió en «�»",
  },
  noAddress: "no es una dirección web que se pueda conservar",
  nameless: "no tiene dirección ni título",
  future: "está en el futuro",
  wordless: "un subrayado no tiene palabras",
  longNote: "la nota del artículo es demasiado larga",
  longHighlight: "un subrayado es demasiado largo",
  anAnswer: "es una respuesta a otra anotación",
  noPage: "no nombra ninguna página",
  cutEntry: "la última entrada se interrumpe",
  noEntry: "no es una entrada de un libro",
  notTags: "no es una lista de etiquetas",
  openQuote: "unas comillas no están cerradas",
  cells: "tiene {found} de {wanted} celdas",

  leftOut: "Se omitió.",
  rowLeftOut: "Se omitió la fila.",
  withoutLink: "El artículo viene sin enlace.",
  withoutNote: "El artículo viene sin ella.",
  withoutTags: "El artículo viene sin etiquetas.",
  withoutDate: "Viene sin esta fecha.",
  lookAtAccents: "Mire si las letras con acento están bien.",
} satisfies Translation<typeof english>;
