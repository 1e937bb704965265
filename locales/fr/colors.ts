import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/colors.ts";

export default {
  fact: "Fait",
  quote: "Citation",
  question: "Question",
  follow: "À suivre",
  doubt: "Doute",
  yellow: "jaune",
  blue: "bleu",
  violet: "violet",
  green: "vert",
  red: "rouge",
  orange: "orange",
  teal: "turquoise",
  grey: "gris",
} satisfies Translation<typeof english>;
