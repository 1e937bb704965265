import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "Obsidian などのノート用",
  html: "読む・印刷する・渡す",
  csv: "表計算ソフト用",
  webAnnotation: "W3C JSON-LD。ほかの注釈ツール用",
  backup: "すべて。復元や別のブラウザーへの移行用",
} satisfies Translation<typeof english>;
