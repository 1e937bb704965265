import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/manifest.ts";

export default {
  name: "Pressmark",
  description:
    "Leer la prensa con el lápiz en la mano: subraye, etiquete y anote artículos. Todo se queda en su equipo.",
  highlight: "Subrayar la selección",
  highlightNote: "Subrayar la selección y escribir una nota",
  nextHighlight: "Ir al subrayado siguiente",
  previousHighlight: "Ir al subrayado anterior",
  showToolbar: "Ir a la barra de la selección",
  highlightBlock: "Subrayar todo el párrafo",
  openLibrary: "Abrir la biblioteca",
} satisfies Translation<typeof english>;
