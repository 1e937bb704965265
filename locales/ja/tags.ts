import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/tags.ts";

export default {
  heading: "タグ",
  add: "タグを追加",
  addFirst: "タグを追加…",
  addMore: "追加…",
  yours: "お使いのタグ",
  remove: "タグ {tag} を外す",
  tooMany: { other: "追加できませんでした。タグは {count} 個までです。言葉は欄に残っています。" },
  edit: "タグを編集",
  about:
    "新しい名前は、すべてのハイライトと記事、そして下位のタグにもすぐに反映されます。すでにある名前にすると、二つが一つになります。スラッシュを使うと、別のタグの下に置けます: {example}。",
  onlyInTrash: "ゴミ箱の中だけ",
  rename: "名前を変更",
  renameOne: "{tag} の名前を変更",
  removeAll: "すべてから外す",
  removeOne: "{tag} をすべてから外す",
  newName: "{tag} の新しい名前",
  join: "まとめる",
  joins: "{tag} はすでにあります。二つは一つになります。",
  below: "下位のタグとともに一段下に移ります。",
  colorOf: "{tag} の色",
  noColor: "色なし",
  addToAll: "すべてに追加",
  removeFromAll: "すべてから外す",
  removeOneFromAll: "タグ {tag} をすべてから外す",
} satisfies Translation<typeof english>;
