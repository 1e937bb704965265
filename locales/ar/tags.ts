import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/tags.ts";

export default {
  heading: "الوسوم",
  add: "إضافة وسم",
  addFirst: "إضافة وسم…",
  addMore: "إضافة…",
  yours: "وسومك",
  remove: "إزالة الوسم {tag}",
  tooMany: {
    zero: "لم يُضف: لا مكان لأي وسم. الكلمات ما زالت في الحقل.",
    one: "لم يُضف: الحد الأقصى وسم واحد. الكلمات ما زالت في الحقل.",
    two: "لم يُضف: الحد الأقصى وسمان. الكلمات ما زالت في الحقل.",
    few: "لم يُضف: الحد الأقصى {count} وسوم. الكلمات ما زالت في الحقل.",
    many: "لم يُضف: الحد الأقصى {count} وسمًا. الكلمات ما زالت في الحقل.",
    other: "لم يُضف: الحد الأقصى {count} وسم. الكلمات ما زالت في الحقل.",
  },
  edit: "تحرير الوسوم",
  about:
    "يسري الاسم الجديد فورًا على كل التظليلات والمقالات، وعلى الوسوم التي تحته. والاسم الموجود من قبل يجمع الاثنين. والشرطة المائلة تضع وسمًا تحت آخر: {example}.",
  onlyInTrash: "في سلة المهملات فقط",
  rename: "إعادة التسمية",
  renameOne: "إعادة تسمية {tag}",
  removeAll: "الإزالة من كل شيء",
  removeOne: "إزالة {tag} من كل شيء",
  newName: "الاسم الجديد لـ{tag}",
  join: "جمع",
  joins: "{tag} موجود من قبل: يصبح الاثنان واحدًا.",
  below: "ينزل مستوى واحدًا مع الوسوم التي تحته.",
  colorOf: "لون {tag}",
  noColor: "بلا لون",
  addToAll: "إضافة إلى الكل",
  removeFromAll: "إزالة من الكل",
  removeOneFromAll: "إزالة الوسم {tag} من الكل",
} satisfies Translation<typeof english>;
