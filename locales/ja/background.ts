import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/background.ts";

export default {
  menu: "ハイライト",
  menuWithNote: "メモを付けて…",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark: 記事",
  buttonCount: { other: "Pressmark: このページに {count} 件" },
  buttonMissing: { other: "{count} 件は今日は見つかりません" },
  buttonOffer:
    "Pressmark: 別のサイトでハイライトした記事かもしれません。パネルを開いて確かめてください。",
  buttonFailure: "Pressmark はここではできませんでした: {reason}",
  barredPage:
    "ブラウザーは、自身のページ、拡張機能のストア、PDF ファイルにはどの拡張機能も入れません。",
  refusedSender: "Pressmark はこのページには答えません。",
  refusedQuestion: "ページはこれを Pressmark に求めることができません。",
  refusedSize: "大きすぎて保存できません。選択範囲を小さくするか短くして、もう一度お試しください。",
  refusedShape:
    "Pressmark は内容を理解できず、何も保存しませんでした。ページを再読み込みして、もう一度お試しください。",
  refusedOwner:
    "これは別のサイトのものなので、このページからは変更されませんでした。ライブラリで変更できます。",
} satisfies Translation<typeof english>;
