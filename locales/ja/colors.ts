import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/colors.ts";

export default {
  fact: "事実",
  quote: "引用",
  question: "疑問",
  follow: "追跡",
  doubt: "疑わしい",
  yellow: "黄",
  blue: "青",
  violet: "紫",
  green: "緑",
  red: "赤",
  orange: "橙",
  teal: "青緑",
  grey: "灰",
} satisfies Translation<typeof english>;
