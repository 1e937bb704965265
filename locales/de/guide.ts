import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/guide.ts";

export default {
  label: "Ihre erste Markierung",
  select:
    "Wählen Sie in diesem Beispiel ein paar Wörter aus, und nehmen Sie in der Leiste eine Farbe.",
  note: "Klicken Sie nun auf das Markierte, und schreiben Sie in der Liste eine Notiz dazu.",
  done: "Das ist schon alles. Auf jeder Webseite geht es genauso.",
  step: "Schritt {step} von {steps}",
  export: "Als Markdown-Datei speichern",
  exported: "„{name}“ ist gespeichert.",
  library: "In der Bibliothek ansehen",
  remove: "Beispiel in den Papierkorb legen",
  notRemoved: "Nicht entfernt",
} satisfies Translation<typeof english>;
