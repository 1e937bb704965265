import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/keys.ts";

export default {
  title: "Teclado",
  here: "Aquí",
  everyPage: "En todas las páginas",
  none: "aún ninguna",
  change: "Cambiarlas en el navegador",

  homeAndEnd: "Inicio, Fin",
  enter: "Intro",
  delete: "Supr",
  undo: "Ctrl + Z",
  escape: "Esc",

  color: "subrayar la selección o cambiar el color del subrayado abierto",
  write: "escribir una nota, añadir una etiqueta",
  go: "ir al subrayado siguiente, al anterior",
  copyOpen: "copiar el subrayado abierto con su fuente",
  deleteOpen: "eliminar el subrayado abierto",
  undoDeleted: "recuperar lo eliminado o quitado",
  closeOpen: "cerrar lo que está abierto",
  goToEnds: "ir al primero, al último",
  openOne: "abrirlo y mostrar su pasaje en la página",
  changeColor: "cambiar el color",
  copyOne: "copiarlo con su fuente",
  deleteOne: "eliminarlo",
  leave: "salir del campo y luego cerrar el subrayado",
} satisfies Translation<typeof english>;
