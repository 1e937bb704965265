import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/errors.ts";

export default {
  diskFull:
    "El disco está lleno, o la parte que le toca al navegador. Lo que escribió sigue aquí, y lo que ya estaba guardado no se ha perdido. Haga sitio en el disco e inténtelo de nuevo.",
  newerNotebook:
    "Este cuaderno lo escribió una versión más nueva de Pressmark. No se ha perdido nada: actualice Pressmark y vuelva a abrir esta página.",
  noStorage:
    "El navegador no pudo usar su almacenamiento; casi siempre el disco está lleno o el perfil del navegador está dañado. Lo que escribió sigue aquí, y lo que ya estaba guardado no se ha tocado. Haga sitio en el disco, reinicie el navegador e inténtelo de nuevo.",
  closed:
    "El navegador cerró el cuaderno mientras tanto. Lo que escribió sigue aquí, y lo que ya estaba guardado no se ha perdido. Inténtelo de nuevo; si sigue igual, reinicie el navegador.",
  noAnswer:
    "Pressmark no respondió. Lo que escribió sigue aquí. Espere un momento e inténtelo de nuevo; si sigue igual, reinicie el navegador.",
  tooLarge:
    "Es demasiado grande o está anidado a demasiada profundidad. No se guardó nada de ello, y lo que ya estaba guardado no se ha tocado. Inténtelo con menos.",
  ourMistake:
    "Pressmark cometió un error. Lo que escribió sigue aquí, y lo que ya estaba guardado no se ha perdido. Vuelva a cargar la página e inténtelo de nuevo; un aviso nos ayudaría.",
  restrictedPage: "El navegador no deja trabajar a ninguna extensión en esta página.",
  noAccess:
    "El navegador aún no deja entrar a Pressmark en esta página. Pulse el botón de Pressmark en la página e inténtelo de nuevo.",

  articleGone: "Este artículo ya no está en el cuaderno.",
  highlightGone: "Este subrayado ya no está en el cuaderno.",
  deletedForEver: "Este subrayado se eliminó para siempre.",
  longAddress:
    "No se guardó nada: la dirección de esta página es tan larga que Pressmark no podría volver a encontrarla.",
  damagedRecord:
    "Este registro está dañado, así que se dejó como está. La biblioteca puede guardar los registros dañados en un archivo.",

  backupNotWritten:
    "El navegador no guardó la copia de seguridad. Sus notas siguen aquí. Mire si el disco está lleno y si existe la carpeta de descargas.",
  backupRefused:
    "El navegador no guardó la copia de seguridad (dice {code}). Sus notas siguen aquí. Mire si el disco está lleno y si existe la carpeta de descargas.",
  downloadsNotAllowed:
    "El navegador ya no deja que Pressmark guarde archivos. Vuelva a activar las copias automáticas en las opciones.",

  notChecked: "No comprobado: {reason}",
  workerGone:
    "El navegador se detuvo antes de terminar; casi siempre falta memoria. Lo que estaba guardado no se ha perdido. Cierre otras pestañas e inténtelo de nuevo.",
} satisfies Translation<typeof english>;
