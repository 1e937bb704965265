import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/connection.ts";

export default {
  blocked:
    "ノートブックをこのバージョンの Pressmark に引き継ぐところですが、前のバージョンのページがまだ開いています。何も失われていません。Pressmark のほかのタブを閉じるかブラウザーを再起動すると、このページは自動で先に進みます。",
  replaced:
    "このページを開いている間に Pressmark が更新されました。保存したものは無事ですが、このページではもう何も保存できません。",
  reload: "このページを再読み込み",
} satisfies Translation<typeof english>;
