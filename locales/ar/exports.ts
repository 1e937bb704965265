import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "لـ Obsidian ودفاتر أخرى",
  html: "للقراءة والطباعة والمشاركة",
  csv: "لجداول البيانات",
  webAnnotation: "‏W3C JSON-LD، لأدوات تعليق أخرى",
  backup: "كل شيء، للاستعادة أو للانتقال إلى متصفح آخر",
} satisfies Translation<typeof english>;
