import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/rescue.ts";

export default {
  title: "Rescate · Pressmark",
  heading: "Rescate",
  intro:
    "Cuando la biblioteca no se puede abrir, esta página guarda en un archivo todo lo que aún se puede leer. Solo lee: en el cuaderno no se cambia ni se borra nada.",
  looking: "Mirando el cuaderno… Si sigue así, cierre las demás pestañas de Pressmark.",
  none: "En este perfil del navegador no hay cuaderno, así que no hay nada que guardar.",
  failed: "El cuaderno no se pudo abrir. {reason}",
  failedNext:
    "Copie la carpeta del perfil del navegador antes de intentar otra cosa: sus notas están en ella. Después abra esta página de nuevo.",
  articles: "Artículos",
  highlights: "Subrayados",
  texts: "Textos conservados",
  traces: "Rastros de lo eliminado para siempre",
  save: "Guardar todo en un archivo",
  read: { one: "{count} registro leído…", other: "{count} registros leídos…" },
  notSaved: "No guardado. {reason}",
  contents: "El cuaderno de aquí tiene la versión {version}. Contiene:",
  uncounted: "no se puede contar",
  saved: {
    one: "«{name}» está guardado, con {count} registro.",
    other: "«{name}» está guardado, con {count} registros.",
  },
  allRead: "Todo se pudo leer.",
  unreadable: { one: "{count} no se pudo leer:", other: "{count} no se pudieron leer:" },
  lost: "{table}: {key}",
  lostRest: "el resto de {table}",
  more: "y otros, que el archivo nombra",
  nextHeading: "Qué hacer con el archivo",
  next: "Guárdelo en un lugar seguro. Es una copia de seguridad: cuando Pressmark funcione de nuevo, o en otro navegador, abra la <library>biblioteca</library> y elija <action>Importar</action>. Si el cuaderno lo escribió un Pressmark más nuevo, actualice primero Pressmark.",
} satisfies Translation<typeof english>;
