import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "لـ Obsidian ودفاتر أخرى",
  ris: "لبرنامج Zotero، كل تظليل ملاحظة",
  bibtex: "لأجل LaTeX وJabRef وغيرهما من برامج إدارة المراجع",
  cslJson: "لبرنامج Pandoc وبرامج الاستشهاد",
  csv: "لجداول البيانات",
  webAnnotation: "‏W3C JSON-LD، لأدوات تعليق أخرى",
  backup: "كل شيء، للاستعادة أو للانتقال إلى متصفح آخر",
} satisfies Translation<typeof english>;
