import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/manifest.ts";

export default {
  name: "Pressmark",
  description:
    "Nachrichten lesen mit dem Stift in der Hand: Artikel markieren, notieren, ordnen. Alles bleibt auf Ihrem Rechner.",
  highlight: "Auswahl markieren",
  highlightNote: "Auswahl markieren und eine Notiz schreiben",
  nextHighlight: "Zur nächsten Markierung",
  previousHighlight: "Zur vorigen Markierung",
  showToolbar: "Zur Leiste bei der Auswahl",
  highlightBlock: "Den ganzen Absatz markieren",
  openLibrary: "Bibliothek öffnen",
} satisfies Translation<typeof english>;
