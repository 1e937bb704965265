import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "Notiz und Schlagwörter",
  note: "Notiz: {note}.",
  tags: "Schlagwörter: {tags}.",
  tagNotSaved: "{tags} wurde nicht gespeichert: {reason}",
  tagsNotSaved: "Die Änderung der Schlagwörter wurde nicht gespeichert: {reason}",
} satisfies Translation<typeof english>;
