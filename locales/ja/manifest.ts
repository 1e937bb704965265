import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/manifest.ts";

export default {
  name: "Pressmark",
  description:
    "ペンを片手にニュースを読む。記事にハイライト、タグ、メモを。すべてはお使いのコンピューターの中に残ります。",
  highlight: "選択範囲をハイライト",
  highlightNote: "選択範囲をハイライトしてメモを書く",
  nextHighlight: "次のハイライトへ",
  previousHighlight: "前のハイライトへ",
  showToolbar: "選択範囲のバーへ",
  highlightBlock: "段落全体をハイライト",
  openLibrary: "ライブラリを開く",
} satisfies Translation<typeof english>;
