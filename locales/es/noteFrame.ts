import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "Nota y etiquetas",
  note: "Nota: {note}.",
  tags: "Etiquetas: {tags}.",
  tagNotSaved: "No se guardó {tags}: {reason}",
  tagsNotSaved: "No se guardó el cambio de etiquetas: {reason}",
} satisfies Translation<typeof english>;
