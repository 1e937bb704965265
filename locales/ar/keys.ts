import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/keys.ts";

export default {
  title: "لوحة المفاتيح",
  here: "هنا",
  everyPage: "في كل صفحة",
  none: "لا شيء بعد",
  change: "تغييرها في المتصفح",

  homeAndEnd: "Home، End",
  enter: "Enter",
  delete: "Delete",
  undo: "Ctrl + Z",
  escape: "Esc",

  color: "تظليل التحديد، أو تغيير لون التظليل المفتوح",
  write: "كتابة ملاحظة، إضافة وسم",
  go: "الانتقال إلى التظليل التالي، إلى السابق",
  copyOpen: "نسخ التظليل المفتوح مع مصدره",
  deleteOpen: "حذف التظليل المفتوح",
  undoDeleted: "التراجع عما حُذف أو أُزيل",
  closeOpen: "إغلاق ما هو مفتوح",
  goToEnds: "الانتقال إلى الأول، إلى الأخير",
  openOne: "فتحه وعرض مقطعه في الصفحة",
  changeColor: "تغيير اللون",
  copyOne: "نسخه مع مصدره",
  deleteOne: "حذفه",
  leave: "مغادرة الحقل، ثم إغلاق التظليل",
} satisfies Translation<typeof english>;
