import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/guide.ts";

export default {
  label: "最初のハイライト",
  select: "この見本の言葉をいくつか選択し、バーで色を選んでください。",
  note: "次に、ハイライトした箇所をクリックし、一覧でメモを書いてください。",
  done: "これだけです。どのウェブページでも同じように使えます。",
  step: "ステップ {step} / {steps}",
  export: "Markdown ファイルに保存",
  exported: "「{name}」を保存しました。",
  library: "ライブラリで見る",
  remove: "見本をゴミ箱に移す",
  notRemoved: "移せませんでした",
} satisfies Translation<typeof english>;
