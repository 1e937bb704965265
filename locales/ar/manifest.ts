import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/manifest.ts";

export default {
  name: "Pressmark",
  description:
    "اقرأ الأخبار والقلم في يدك: ظلّل المقالات وضع لها وسومًا وملاحظات. كل شيء يبقى على جهازك.",
  highlight: "تظليل التحديد",
  highlightNote: "تظليل التحديد وكتابة ملاحظة",
  nextHighlight: "الانتقال إلى التظليل التالي",
  previousHighlight: "الانتقال إلى التظليل السابق",
  showToolbar: "الانتقال إلى الشريط عند التحديد",
  highlightBlock: "تظليل الفقرة كلها",
  openLibrary: "فتح المكتبة",
} satisfies Translation<typeof english>;
