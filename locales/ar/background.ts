import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/background.ts";

export default {
  menu: "تظليل",
  menuWithNote: "مع ملاحظة…",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark: مقالة",
  buttonCount: {
    zero: "Pressmark: لا شيء في هذه الصفحة",
    one: "Pressmark: واحد في هذه الصفحة",
    two: "Pressmark: اثنان في هذه الصفحة",
    few: "Pressmark: {count} في هذه الصفحة",
    many: "Pressmark: {count} في هذه الصفحة",
    other: "Pressmark: {count} في هذه الصفحة",
  },
  buttonMissing: {
    zero: "{count} غير موجود فيها اليوم",
    one: "{count} غير موجود فيها اليوم",
    two: "{count} غير موجودين فيها اليوم",
    few: "{count} غير موجودة فيها اليوم",
    many: "{count} غير موجودة فيها اليوم",
    other: "{count} غير موجودة فيها اليوم",
  },
  buttonOffer: "Pressmark: ربما ظلّلت هذا في موقع آخر. افتح اللوحة لترى.",
  buttonFailure: "لم يستطع Pressmark فعل هذا هنا: {reason}",
  barredPage: "لا تسمح المتصفحات لأي إضافة بالدخول إلى صفحاتها الخاصة ومتاجر الإضافات وملفات PDF.",
  refusedSender: "لا يجيب Pressmark هذه الصفحة.",
  refusedQuestion: "لا يحق لصفحة أن تطلب هذا من Pressmark.",
  refusedSize: "هذا أكبر من أن يُحفظ. حدّد أقل، أو اختصر، وحاول مرة أخرى.",
  refusedShape: "لم يفهم Pressmark هذا ولم يحفظ شيئًا منه. أعد تحميل الصفحة وحاول مرة أخرى.",
  refusedOwner: "هذا يخص موقعًا آخر، فلم يُغيَّر من هذه الصفحة. يمكن تغييره في المكتبة.",
} satisfies Translation<typeof english>;
