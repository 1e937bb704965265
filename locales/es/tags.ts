import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/tags.ts";

export default {
  heading: "Etiquetas",
  add: "Añadir una etiqueta",
  addFirst: "Añadir una etiqueta…",
  addMore: "Añadir…",
  yours: "Sus etiquetas",
  remove: "Quitar la etiqueta {tag}",
  tooMany: {
    one: "No añadido: {count} etiqueta como máximo. Las palabras siguen en el campo.",
    other: "No añadido: {count} etiquetas como máximo. Las palabras siguen en el campo.",
  },
  edit: "Editar",
  about:
    "Un nombre nuevo vale enseguida para todos los subrayados y artículos, y para las etiquetas que hay debajo. Un nombre que ya existe une las dos. Una barra pone una etiqueta debajo de otra: {example}.",
  onlyInTrash: "solo en la papelera",
  rename: "Cambiar el nombre",
  renameOne: "Cambiar el nombre de {tag}",
  removeAll: "Quitar de todo",
  removeOne: "Quitar {tag} de todo",
  newName: "Nombre nuevo de {tag}",
  join: "Unir",
  joins: "{tag} ya existe: las dos serán una.",
  below: "Baja un nivel, con las etiquetas que hay debajo.",
  colorOf: "Color de {tag}",
  noColor: "Sin color",
  addToAll: "Añadir a todo",
  removeFromAll: "Quitar de todo",
  removeOneFromAll: "Quitar la etiqueta {tag} de todo",
} satisfies Translation<typeof english>;
