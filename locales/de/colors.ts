import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/colors.ts";

export default {
  fact: "Tatsache",
  quote: "Zitat",
  question: "Frage",
  follow: "Nachgehen",
  doubt: "Zweifel",
  yellow: "Gelb",
  blue: "Blau",
  violet: "Violett",
  green: "Grün",
  red: "Rot",
  orange: "Orange",
  teal: "Türkis",
  grey: "Grau",
} satisfies Translation<typeof english>;
