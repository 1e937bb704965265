import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/health.ts";

export default {
  backupOffer:
    "Sus notas están solo en este navegador. Pressmark puede guardar una copia al día en su carpeta de descargas, donde se queda si el navegador o la extensión desaparecen.",
  backupSetUp: "Configurar las copias",
  backupDecline: "No, gracias",
  backupFailed: "La última copia falló. {reason}",
  backupLook: "Ver las copias",
  backupOld: {
    one: "La última copia tiene {count} día, y usted ha escrito algo desde entonces.",
    other: "La última copia tiene {count} días, y usted ha escrito algo desde entonces.",
  },
  space:
    "Del espacio que el navegador tiene para Pressmark está ocupado el {share}. Hasta ahora todo está guardado, pero pronto no cabrá nada más. Haga sitio en el disco, y antes <backup>guarde una copia</backup>.",
  setAside: {
    one: "{count} registro no se pudo leer y no se muestra. No se borró nada: sigue en el cuaderno tal como está.",
    other:
      "{count} registros no se pudieron leer y no se muestran. No se borró nada: siguen en el cuaderno tal como están.",
  },
  setAsideSave: "Guardar en un archivo",
  setAsideElsewhere: "La biblioteca puede guardar en un archivo lo que no se pudo leer.",
  setAsideSaved: "Se guardó lo que no se pudo leer.",
  rescue: "Guardar todo lo que aún se puede leer",
  loss: {
    one: "Aquí había {before} y ahora queda {count}. Si no quitó usted los demás, quizá el navegador los haya perdido: una copia los devuelve.",
    other:
      "Aquí había {before} y ahora quedan {count}. Si no quitó usted los demás, quizá el navegador los haya perdido: una copia los devuelve.",
  },
  lossRestore: "Restaurar una copia",
  lossAccept: "Está bien así",

  fileWhole: "El archivo está íntegro: es tal como lo escribió Pressmark.",
  fileChanged:
    "Atención: el archivo se dañó o se editó después de que Pressmark lo escribiera. Se puede restaurar, pero lo que contiene quizá no sea lo que usted escribió. Guarde una copia nueva.",
  fileUnknown:
    "El archivo se hizo antes de que las copias pudieran comprobarse: se puede leer, pero no se sabe si ha cambiado desde entonces.",
  fileMade: "Hecho el {moment}, con {what}.",
  fileEmpty: "Hecho el {moment}, sin contenido.",
  fileTexts: { one: "{count} texto de artículo", other: "{count} textos de artículos" },
  onlyHere: "No está en el archivo, pero sí aquí: {what}.",
  different: "Cambiado desde entonces, o distinto de lo de aquí: {what}.",
  onlyInFile: "En el archivo, pero no aquí: {what}.",
  same: "Contiene exactamente lo que hay ahora en el cuaderno.",
} satisfies Translation<typeof english>;
