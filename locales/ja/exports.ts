import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/exports.ts";

export default {
  markdown: "Obsidian などのノート用",
  ris: "Zotero 用。ハイライトごとにメモになります",
  bibtex: "LaTeX、JabRef などの文献管理ソフト用",
  cslJson: "Pandoc などの引用ソフト用",
  csv: "表計算ソフト用",
  webAnnotation: "W3C JSON-LD。ほかの注釈ツール用",
  backup: "すべて。復元や別のブラウザーへの移行用",
} satisfies Translation<typeof english>;
