import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/guide.ts";

export default {
  label: "تظليلك الأول",
  select: "حدّد بضع كلمات من هذا المثال، واختر لونًا من الشريط.",
  note: "انقر الآن على ما ظلّلته، واكتب ملاحظة عليه في القائمة.",
  done: "هذا كل شيء. وهكذا يعمل في أي صفحة ويب.",
  step: "الخطوة {step} من {steps}",
  export: "حفظ كملف Markdown",
  exported: "حُفظ «{name}».",
  library: "عرضه في المكتبة",
  remove: "نقل المثال إلى سلة المهملات",
  notRemoved: "لم يُنقل",
} satisfies Translation<typeof english>;
