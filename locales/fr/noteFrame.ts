import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "Note et étiquettes",
  note: "Note : {note}.",
  tags: "Étiquettes : {tags}.",
  tagNotSaved: "{tags} n’a pas été enregistré : {reason}",
  tagsNotSaved: "Le changement d’étiquettes n’a pas été enregistré : {reason}",
} satisfies Translation<typeof english>;
