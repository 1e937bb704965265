import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/rescue.ts";

export default {
  title: "الإنقاذ · Pressmark",
  heading: "الإنقاذ",
  intro:
    "حين يتعذر فتح المكتبة، تحفظ هذه الصفحة كل ما يمكن قراءته في ملف واحد. إنها تقرأ فقط: لا يُغيَّر شيء في الدفتر ولا يُحذف.",
  looking: "جارٍ النظر في الدفتر… إن بقي الأمر هكذا فأغلق كل علامات تبويب Pressmark الأخرى.",
  none: "لا يوجد دفتر في ملف تعريف المتصفح هذا، فلا شيء يُحفظ.",
  failed: "تعذّر فتح الدفتر. {reason}",
  failedNext:
    "انسخ مجلد ملف تعريف المتصفح قبل أن تجرّب أي شيء آخر: ملاحظاتك فيه. ثم افتح هذه الصفحة مرة أخرى.",
  articles: "المقالات",
  highlights: "التظليلات",
  texts: "النصوص المحفوظة",
  traces: "آثار ما حُذف نهائيًا",
  save: "حفظ الكل في ملف",
  read: {
    zero: "لم يُقرأ أي سجل بعد…",
    one: "قُرئ سجل واحد…",
    two: "قُرئ سجلان…",
    few: "قُرئت {count} سجلات…",
    many: "قُرئ {count} سجلًا…",
    other: "قُرئ {count} سجل…",
  },
  notSaved: "لم يُحفظ. {reason}",
  contents: "إصدار الدفتر هنا هو {version}. وفيه:",
  uncounted: "يتعذر عدّه",
  saved: {
    zero: "حُفظ «{name}» بلا سجلات.",
    one: "حُفظ «{name}» وفيه سجل واحد.",
    two: "حُفظ «{name}» وفيه سجلان.",
    few: "حُفظ «{name}» وفيه {count} سجلات.",
    many: "حُفظ «{name}» وفيه {count} سجلًا.",
    other: "حُفظ «{name}» وفيه {count} سجل.",
  },
  allRead: "أمكنت قراءة كل شيء.",
  unreadable: {
    zero: "لا شيء تعذرت قراءته:",
    one: "تعذرت قراءة واحد:",
    two: "تعذرت قراءة اثنين:",
    few: "تعذرت قراءة {count}:",
    many: "تعذرت قراءة {count}:",
    other: "تعذرت قراءة {count}:",
  },
  lost: "{table}: {key}",
  lostRest: "بقية {table}",
  more: "وغيرها مما يسميه الملف",
  nextHeading: "ماذا تفعل بالملف",
  next: "احفظه في مكان آمن. إنه نسخة احتياطية: حين يعمل Pressmark من جديد، أو في متصفح آخر، افتح <library>المكتبة</library> واختر <action>استيراد</action>. وإن كان الدفتر من إصدار أحدث من Pressmark، فحدّث Pressmark أولًا.",
} satisfies Translation<typeof english>;
