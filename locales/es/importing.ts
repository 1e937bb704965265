import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/importing.ts";

export default {
  file: "Archivo que importar",
  heading: "¿Importar «{name}»?",
  contents: "{format}, con {what}.",
  contentsNone: "{format}, sin nada que importar.",
  added: "Nuevo: {what}.",
  changed: "Completado: {what}.",
  unchanged: "Ya están aquí y no se importan otra vez: {count}.",
  inTrash: "En la papelera, donde se quedan: {count}.",
  later:
    "Los subrayados aparecerán en su página en la próxima visita, allí donde estén sus palabras.",
  nothingDeleted: "No se borra nada de lo que está aquí.",
  confirm: "Importar",
  problems: { one: "{count} problema en el archivo", other: "{count} problemas en el archivo" },
  moreProblems: "Y {count} más.",
  problem: "{place}: {wrong}. {done}",
  line: "línea {line}",

  reportAdded: "Añadido: {what}.",
  reportChanged: "Actualizado: {what}.",
  reportUnchanged: {
    one: "{count} artículo o subrayado ya estaba aquí.",
    other: "{count} artículos y subrayados ya estaban aquí.",
  },
  reportInTrash: {
    one: "{count} registro del archivo está en la papelera.",
    other: "{count} registros del archivo están en la papelera.",
  },
  reportKeptOut: {
    one: "{count} registro del archivo se borró para siempre y sigue así.",
    other: "{count} registros del archivo se borraron para siempre y siguen así.",
  },
  reportRemoved: {
    one: "Borrado para siempre donde se hizo el archivo, y ahora también aquí: {what}.",
    other: "Borrados para siempre donde se hizo el archivo, y ahora también aquí: {what}.",
  },
  reportFuture: {
    one: "{count} registro llevaba una fecha futura, de un reloj adelantado: lo que escribió desde entonces se queda.",
    other:
      "{count} registros llevaban una fecha futura, de un reloj adelantado: lo que escribió desde entonces se queda.",
  },
  reportDamaged: {
    one: "{count} registro del archivo está dañado y se omitió: conserve el archivo.",
    other: "{count} registros del archivo están dañados y se omitieron: conserve el archivo.",
  },
  reportNone: "El archivo no contiene artículos.",

  reading: "Leyendo «{name}»…",
  readingLarge: "Leyendo «{name}». Es grande: espere un minuto…",

  isNext: "«{name}» viene después.",
  nothingImported: "No se importó nada. Todo está como estaba.",
  removalTitle: "¿Eliminar {what} también aquí?",
  removeToo: "Eliminar también aquí",
  keepThem: "Conservar",
  removalWhy:
    "Donde se creó «{name}» se eliminaron para siempre; aquí todavía los tiene. Si se eliminan también aquí, no podrán recuperarse. Si los conserva, se importa todo lo demás del archivo.",
  andMore: "y más",
} satisfies Translation<typeof english>;
