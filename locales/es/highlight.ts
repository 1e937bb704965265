import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/highlight.ts";

export default {
  note: "Nota sobre este subrayado",
  notePlaceholder: "Escribir una nota…",
  editNote: "Editar esta nota",
  edit: "Editar",
  editField: "Editar: {field}",
  saving: "Guardando…",
  saved: "Guardado",
  notSavedBecause: "No guardado: {reason}",
  tooLong: {
    one: "la nota tiene {count} carácter, y el máximo es {most}. El texto sigue aquí: acórtelo.",
    other:
      "la nota tiene {count} caracteres, y el máximo es {most}. El texto sigue aquí: acórtelo.",
  },
  notAdded: {
    one: "Un carácter más no se añadió: el máximo aquí es {most}. Lo que había en el campo no ha cambiado.",
    other:
      "{count} caracteres no se añadieron: el máximo aquí es {most}. Lo que había en el campo no ha cambiado.",
  },
  noNoteHere: "Esta página no deja mostrar una nota aquí. Lo que escribió está a salvo.",
  writeInPanel: "Escribir en el panel",
  pressButton:
    "Pulse el botón de Pressmark en el navegador: la nota y las etiquetas están en el panel.",

  edited: "Editado desde entonces: {changes}",
  editedShare: "Editado desde entonces, igual en un {share}: {changes}",
  moreChanges: { one: "y {count} más", other: "y {count} más" },
  moved: "Las mismas palabras, pero lo que las rodea ya no es lo que era.",
  notTried: "Aún no se ha buscado en la página.",
  alternatives: {
    one: "Otro lugar encaja igual de bien: este puede ser el equivocado.",
    other: "Otros {count} lugares encajan igual de bien: este puede ser el equivocado.",
  },
  hidden: "En la página, pero plegado u oculto en ella.",
  repeated:
    "Las mismas palabras están en otra parte de la página; las que las rodean las distinguen.",
  volatile:
    "Esta parte de la página cambia por sí sola: puede no estar en la próxima visita. Las palabras se conservan.",
  outside: "Esto no está en el texto del artículo tal como se leyó.",
  translated:
    "Subrayado en una traducción al {language}: no son las palabras del propio periódico.",
} satisfies Translation<typeof english>;
