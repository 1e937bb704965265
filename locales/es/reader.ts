import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/reader.ts";

export default {
  title: "Copia de lectura · Pressmark",
  pageTitle: "{title} · Pressmark",
  label: "Copia de lectura",
  notebookUnread: "El cuaderno no se pudo leer",
  missingTitle: "Este artículo no se puede mostrar",
  missing:
    "No está en el cuaderno: se borró para siempre, o su registro está dañado. Un registro dañado se queda donde está, y la biblioteca puede guardarlo en un archivo.",
  openLibrary: "Abrir la biblioteca",

  inTrash: "Este artículo está en la papelera.",
  restore: "Restaurarlo",
  notRestored: "No restaurado",
  noText:
    "El texto de este artículo no se conservó; sus subrayados sí. Abra la página y subraye algo, o pulse «Conservar este artículo» en el panel, y el texto se conservará.",
  earlier: "Este es un texto anterior del artículo.",
  showText: "Mostrar el texto más reciente ({moment})",

  minutes: { one: "{count} min de lectura", other: "{count} min de lectura" },
  textKept: "texto conservado: {moment}",
  table: "Tabla",
  headings: "Ladillos",
  notes: "Notas",
  notInThisText: "(no está en este texto)",

  highlights: "Subrayados",
  highlightsCount: "Subrayados · {count}",
  closeList: "Cerrar la lista",
  none: "Aún no hay nada subrayado. Seleccione un pasaje y elija un color, o pulse del 1 al 5.",
  inText: "Subrayados en el texto",
  notInText: "No están en este texto",
  notInTextCount: "No están en este texto · {count}",
  showInText: "Mostrarlo en su texto ({moment})",
  noWords: "No hay texto en esta selección.",
  selectFirst: "Seleccione primero un pasaje y después subráyelo.",
  highlightedAs: "Subrayado como «{name}».",

  library: "Biblioteca",
  openPage: "Abrir la página",
  openPageItself: "Abrir la propia página",
  print: "Imprimir",
  textAndKeys: "Texto y teclas",
  text: "Texto",
  size: "Tamaño del texto",
  small: "Pequeño",
  medium: "Mediano",
  large: "Grande",
  largest: "Muy grande",
  measure: "Largo de las líneas",
  short: "Corto",
  middling: "Medio",
  long: "Largo",
  keys: "Teclas, en el texto y en la lista",
} satisfies Translation<typeof english>;
