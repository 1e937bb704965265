import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/reader.ts";

export default {
  title: "نسخة القراءة · Pressmark",
  pageTitle: "{title} · Pressmark",
  label: "نسخة القراءة",
  notebookUnread: "تعذرت قراءة الدفتر",
  missingTitle: "لا يمكن عرض هذه المقالة",
  missing:
    "ليست في الدفتر: إما حُذفت نهائيًا وإما سجلها تالف. السجل التالف يبقى مكانه، وتستطيع المكتبة حفظه في ملف.",
  openLibrary: "فتح المكتبة",

  inTrash: "هذه المقالة في سلة المهملات.",
  restore: "استعادتها",
  notRestored: "لم تُستعد",
  noText:
    "نص هذه المقالة لم يُحفظ؛ أما تظليلاتها فمحفوظة. افتح الصفحة وظلّل شيئًا، أو اضغط «حفظ هذه المقالة» في اللوحة، فيُحفظ النص.",
  earlier: "هذا نص سابق للمقالة.",
  showText: "عرض أحدث نص ({moment})",

  minutes: {
    zero: "أقل من دقيقة للقراءة",
    one: "دقيقة واحدة للقراءة",
    two: "دقيقتان للقراءة",
    few: "{count} دقائق للقراءة",
    many: "{count} دقيقة للقراءة",
    other: "{count} دقيقة للقراءة",
  },
  textKept: "حُفظ النص: {moment}",
  table: "جدول",
  headings: "العناوين",
  notes: "الملاحظات",
  notInThisText: "(ليس في هذا النص)",

  highlights: "التظليلات",
  highlightsCount: "التظليلات · {count}",
  closeList: "إغلاق القائمة",
  none: "لا شيء مظلّل بعد. حدّد مقطعًا واختر لونًا، أو اضغط من 1 إلى 5.",
  inText: "التظليلات في النص",
  notInText: "ليس في هذا النص",
  notInTextCount: "ليس في هذا النص · {count}",
  showInText: "عرضه في نصه ({moment})",
  noWords: "لا نص في هذا التحديد.",
  selectFirst: "حدّد مقطعًا أولًا، ثم ظلّله.",
  highlightedAs: "ظُلّل بصفة «{name}».",

  library: "المكتبة",
  openPage: "فتح الصفحة",
  openPageItself: "فتح الصفحة نفسها",
  print: "طباعة",
  textAndKeys: "النص والمفاتيح",
  text: "النص",
  size: "حجم النص",
  small: "صغير",
  medium: "متوسط",
  large: "كبير",
  largest: "كبير جدًا",
  measure: "طول الأسطر",
  short: "قصير",
  middling: "متوسط",
  long: "طويل",
  keys: "المفاتيح، في النص والقائمة",
} satisfies Translation<typeof english>;
