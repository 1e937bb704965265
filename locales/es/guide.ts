import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/guide.ts";

export default {
  label: "Su primer subrayado",
  select: "Seleccione unas palabras de este ejemplo y elija un color en la barra.",
  note: "Ahora haga clic en lo que subrayó y escriba una nota en la lista.",
  done: "Eso es todo. En cualquier página web funciona igual.",
  step: "Paso {step} de {steps}",
  export: "Guardar como archivo Markdown",
  exported: "«{name}» está guardado.",
  library: "Ver en la biblioteca",
  remove: "Mover el ejemplo a la papelera",
  notRemoved: "No eliminado",
} satisfies Translation<typeof english>;
