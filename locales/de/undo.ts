import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/undo.ts";

export default {
  deleted: "„{words}“ ist gelöscht.",
  deletedHighlight: "Die Markierung ist gelöscht.",
  deletedArticle: "Der Artikel ist gelöscht.",
  deletedWith: {
    one: "„{words}“ und {count} Markierung darin sind gelöscht.",
    other: "„{words}“ und {count} Markierungen darin sind gelöscht.",
  },
  deletedArticleWith: {
    one: "Der Artikel und {count} Markierung darin sind gelöscht.",
    other: "Der Artikel und {count} Markierungen darin sind gelöscht.",
  },
  inTrash: {
    one: "Im Papierkorb bleibt das {count} Tag lang.",
    other: "Im Papierkorb bleibt das {count} Tage lang.",
  },
  back: "„{words}“ ist wieder da.",
  backHighlight: "Die Markierung ist wieder da.",
  backArticle: "Der Artikel ist wieder da.",
  tagsRemoved: {
    one: "Das Schlagwort {tags} ist entfernt.",
    other: "Die Schlagwörter {tags} sind entfernt.",
  },
  tagsBack: {
    one: "Das Schlagwort {tags} ist wieder da.",
    other: "Die Schlagwörter {tags} sind wieder da.",
  },
  noteDeleted: "Die Notiz „{words}“ ist gelöscht.",
  noteBack: "Die Notiz „{words}“ ist wieder da.",
  nothing: "Nichts wurde rückgängig gemacht: Alles davon wurde seither geändert.",
  some: "Bei {restored} von {all} rückgängig gemacht; die anderen wurden seither geändert.",
} satisfies Translation<typeof english>;
