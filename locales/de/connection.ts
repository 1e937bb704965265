import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/connection.ts";

export default {
  blocked:
    "Ihr Notizbuch soll in diese Version von Pressmark übernommen werden, aber eine Seite der vorigen Version hat es noch offen. Nichts ist verloren: Schließen Sie die anderen Tabs von Pressmark oder starten Sie den Browser neu, dann geht es hier von selbst weiter.",
  replaced:
    "Pressmark wurde aktualisiert, während diese Seite offen war. Was gespeichert war, ist sicher; diese Seite kann nichts mehr speichern.",
  reload: "Diese Seite neu laden",
} satisfies Translation<typeof english>;
