import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/connection.ts";

export default {
  blocked:
    "Votre carnet doit passer à cette version de Pressmark, mais une page de la version précédente le tient encore ouvert. Rien n’est perdu : fermez les autres onglets de Pressmark, ou redémarrez le navigateur, et cette page continuera d’elle-même.",
  replaced:
    "Pressmark a été mis à jour pendant que cette page était ouverte. Ce qui était enregistré est en sécurité ; cette page ne peut plus rien enregistrer.",
  reload: "Recharger cette page",
} satisfies Translation<typeof english>;
