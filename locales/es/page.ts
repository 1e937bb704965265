import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/page.ts";

export default {
  toolbar: "Subrayar la selección",
  withNote: "Subrayar con una nota",
  withTag: "Subrayar con una etiqueta",
  wholeParagraph: "Subrayar todo el párrafo",
  toolbarHere: "Barra para subrayar. Pulse Tabulador para ir a ella.",

  card: "Subrayado",
  closeWithKey: "Cerrar (Esc)",
  placeHere: "{at} de {of} aquí",
  showNext: "Mostrar el siguiente",
  typedToPage: "Lo que escribe va ahora a la página. Haga clic en la nota para seguir escribiendo.",

  spoken: "Subrayado {at} de {of}, {color}.",
  spokenWithNote: "Subrayado {at} de {of}, {color}, con nota.",
  colorAndTint: "{name}, {tint}",
  highlighted: "Subrayado: {name}.",

  open: "Abrir",
  makeOne: "Hacer uno de ellos",
  noneHere: "No hay subrayados en esta página.",
  overlaps: {
    one: "Se superpone a otro subrayado. Se conservan todos.",
    other: "Se superpone a otros {count} subrayados. Se conservan todos.",
  },
  united: {
    one: "Unido al subrayado con el que se superponía.",
    other: "Unido a los {count} subrayados con los que se superponía.",
  },
  writtenIn:
    "No se deshizo: desde entonces se ha escrito algo en él. Los que sustituyó están en la papelera.",
  bothKept:
    "Han vuelto. El que los unía también se conserva: desde entonces se ha escrito algo en él.",
  notShown: "Subrayado guardado. Según las opciones, los subrayados no se muestran en las páginas.",
  toolbarOff:
    "La barra está desactivada en las opciones de Pressmark. Se puede subrayar con los demás atajos y con el menú contextual.",
  siteOff: "Pressmark está desactivado en este sitio. El panel lo activa.",
  pressRefused:
    "Este clic no se tuvo en cuenta: la tarjeta acababa de abrirse, o algo de la página la tapa. Vuelva a hacer clic.",

  notSaved: "No guardado: {reason}",
  notCopied: "No copiado aquí; el panel puede copiarlo: {reason}",
  notDeleted: "No eliminado: {reason}",
  notRestored: "No recuperado: {reason}",
  notUndone: "No deshecho: {reason}",
  allKept: "Se conservan todos: {reason}",
  lastWordsNotSaved:
    "Las últimas palabras de una nota no se guardaron: {reason} Se conservan, y estarán en la nota cuando vuelva a abrirla.",
  lastChangeNotSaved: "El último cambio de una nota o de sus etiquetas no se guardó: {reason}",
  noText: "Esta página no tiene texto propio.",
  noneSelected: "No hay texto en esta selección.",
  noOverlap: "Estos subrayados ya no se superponen en la página.",

  inFrame:
    "Este texto está en una página incrustada en esta. Abra la página incrustada en su propia pestaña para subrayarlo.",
  inField: "El texto de un campo de formulario no se puede subrayar.",
  inEditor: "El texto que está editando no se puede subrayar.",
  inClosedPart:
    "Este texto está en una parte cerrada de la página (un componente web) que no se puede subrayar.",
  selectFirst: "Seleccione primero un pasaje y luego subráyelo.",
  isPdf:
    "Este es un archivo PDF. El visor del navegador no deja que ninguna extensión subraye su texto.",
  isCanvas: "Esta página dibuja su texto: sus letras son una imagen y no se pueden subrayar.",
} satisfies Translation<typeof english>;
