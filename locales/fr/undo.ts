import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/undo.ts";

export default {
  deleted: "« {words} » est supprimé.",
  deletedHighlight: "Le surlignage est supprimé.",
  deletedArticle: "L’article est supprimé.",
  deletedWith: {
    one: "« {words} » est supprimé, avec {count} surlignage.",
    other: "« {words} » est supprimé, avec {count} surlignages.",
  },
  deletedArticleWith: {
    one: "L’article est supprimé, avec {count} surlignage.",
    other: "L’article est supprimé, avec {count} surlignages.",
  },
  inTrash: {
    one: "La corbeille le garde {count} jour.",
    other: "La corbeille le garde {count} jours.",
  },
  back: "« {words} » est de retour.",
  backHighlight: "Le surlignage est de retour.",
  backArticle: "L’article est de retour.",
  tagsRemoved: {
    one: "L’étiquette {tags} est retirée.",
    other: "Les étiquettes {tags} sont retirées.",
  },
  tagsBack: {
    one: "L’étiquette {tags} est de retour.",
    other: "Les étiquettes {tags} sont de retour.",
  },
  noteDeleted: "La note « {words} » est supprimée.",
  noteBack: "La note « {words} » est de retour.",
  nothing: "Rien n’a été annulé : tout a été modifié depuis.",
  some: "Annulé pour {restored} sur {all} ; les autres ont été modifiés depuis.",
} satisfies Translation<typeof english>;
