import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/colors.ts";

export default {
  fact: "حقيقة",
  quote: "اقتباس",
  question: "سؤال",
  follow: "للمتابعة",
  doubt: "شك",
  yellow: "أصفر",
  blue: "أزرق",
  violet: "بنفسجي",
  green: "أخضر",
  red: "أحمر",
  orange: "برتقالي",
  teal: "فيروزي",
  grey: "رمادي",
} satisfies Translation<typeof english>;
