import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/connection.ts";

export default {
  blocked:
    "يجب نقل دفترك إلى هذا الإصدار من Pressmark، لكن صفحة من الإصدار السابق ما زالت تفتحه. لم يضع شيء: أغلق علامات تبويب Pressmark الأخرى أو أعد تشغيل المتصفح، فتتابع هذه الصفحة من تلقاء نفسها.",
  replaced:
    "حُدّث Pressmark وهذه الصفحة مفتوحة. ما حُفظ في أمان؛ ولا تستطيع هذه الصفحة أن تحفظ شيئًا بعد الآن.",
  reload: "إعادة تحميل هذه الصفحة",
} satisfies Translation<typeof english>;
