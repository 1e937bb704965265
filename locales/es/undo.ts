import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/undo.ts";

export default {
  deleted: "Se borró «{words}».",
  deletedHighlight: "Se borró el subrayado.",
  deletedArticle: "Se borró el artículo.",
  deletedWith: {
    one: "Se borró «{words}», con {count} subrayado.",
    other: "Se borró «{words}», con {count} subrayados.",
  },
  deletedArticleWith: {
    one: "Se borró el artículo, con {count} subrayado.",
    other: "Se borró el artículo, con {count} subrayados.",
  },
  inTrash: {
    one: "La papelera lo guarda {count} día.",
    other: "La papelera lo guarda {count} días.",
  },
  back: "«{words}» ha vuelto.",
  backHighlight: "El subrayado ha vuelto.",
  backArticle: "El artículo ha vuelto.",
  tagsRemoved: {
    one: "Se quitó la etiqueta {tags}.",
    other: "Se quitaron las etiquetas {tags}.",
  },
  tagsBack: {
    one: "La etiqueta {tags} ha vuelto.",
    other: "Las etiquetas {tags} han vuelto.",
  },
  noteDeleted: "Se borró la nota «{words}».",
  noteBack: "La nota «{words}» ha vuelto.",
  nothing: "No se deshizo nada: todo ha cambiado desde entonces.",
  some: "Deshecho en {restored} de {all}; los demás han cambiado desde entonces.",
} satisfies Translation<typeof english>;
