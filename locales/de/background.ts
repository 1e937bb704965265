import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/background.ts";

export default {
  menu: "Markieren",
  menuWithNote: "Mit einer Notiz …",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark: ein Artikel",
  buttonCount: {
    one: "Pressmark: {count} auf dieser Seite",
    other: "Pressmark: {count} auf dieser Seite",
  },
  buttonMissing: { one: "{count} heute nicht zu finden", other: "{count} heute nicht zu finden" },
  buttonOffer:
    "Pressmark: Vielleicht haben Sie das auf einer anderen Website markiert. Die Seitenleiste zeigt es.",
  buttonFailure: "Pressmark konnte das hier nicht tun: {reason}",
  barredPage:
    "Browser lassen keine Erweiterung in ihre eigenen Seiten, in Erweiterungs-Shops und in PDF-Dateien.",
  refusedSender: "Pressmark antwortet dieser Seite nicht.",
  refusedQuestion: "Eine Seite darf Pressmark das nicht fragen.",
  refusedSize:
    "Das ist zu groß zum Speichern. Wählen Sie weniger aus oder kürzen Sie, und versuchen Sie es noch einmal.",
  refusedShape:
    "Pressmark hat das nicht verstanden und nichts davon gespeichert. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  refusedOwner:
    "Das gehört zu einer anderen Website und wurde von dieser Seite aus nicht geändert. In der Bibliothek geht es.",
} satisfies Translation<typeof english>;
