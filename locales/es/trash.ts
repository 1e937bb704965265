import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/trash.ts";

export default {
  heading: "Papelera",
  empty: "La papelera está vacía",
  emptyHelp: {
    one: "Lo que borra llega aquí. Se puede restaurar durante {count} día; después se borra para siempre.",
    other:
      "Lo que borra llega aquí. Se puede restaurar durante {count} días; después se borra para siempre.",
  },
  about: {
    one: "Se guarda {count} día y después se borra para siempre. Hasta entonces todo se puede restaurar.",
    other:
      "Se guarda {count} días y después se borra para siempre. Hasta entonces todo se puede restaurar.",
  },
  clear: "Vaciar la papelera…",
  noMatch: "Nada coincide en la papelera",
  article: "Artículo, borrado: {moment}, {left}",
  highlight: "Subrayado, borrado: {moment}, {left}",
  daysLeft: { one: "queda {count} día", other: "quedan {count} días" },
  textChanges: {
    one: "{count} párrafo añadido a su texto u omitido",
    other: "{count} párrafos añadidos a su texto u omitidos",
  },
  fewer: "Menos subrayados",
  more: { one: "{count} subrayado más", other: "{count} subrayados más" },
  restore: "Restaurar",
  restoreAll: {
    one: "Restaurar con su subrayado",
    other: "Restaurar los {count} subrayados",
  },
  restored: "Restaurado.",
  notRestored: "No restaurado",
  purge: "Borrar para siempre…",
  purgeArticle: "Borrar para siempre…: {title}",
  purgeHighlight: "Borrar para siempre…: este subrayado",
  purgeAll: "Borrar todo para siempre…",
  purgeAllOf: "Borrar todo para siempre…: {title}",
  question: "¿Borrar {what} para siempre?",
  confirm: "Borrar para siempre",
  isWhole: "Es toda la papelera, también lo que la búsqueda no muestra.",
  gone: "Las palabras, las notas y las etiquetas se quitan de este cuaderno y desde ahora no están en ninguna copia. Esto no se puede deshacer, e importar una copia anterior no las trae de vuelta.",
  goneWithTexts:
    "Las palabras, las notas y las etiquetas, y los textos que se conservaban, se quitan de este cuaderno y desde ahora no están en ninguna copia. Esto no se puede deshacer, e importar una copia anterior no los trae de vuelta.",
  outOfReach:
    "<lead>Fuera del alcance de Pressmark:</lead> las copias y exportaciones que ya son archivos. Bórrelas usted.",
  purged: "Borrado para siempre: {what}.",
  nothingLeft: "Ya no quedaba nada que borrar.",
} satisfies Translation<typeof english>;
