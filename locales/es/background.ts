import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/background.ts";

export default {
  menu: "Subrayar",
  menuWithNote: "Con una nota…",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark: un artículo",
  buttonCount: {
    one: "Pressmark: {count} en esta página",
    other: "Pressmark: {count} en esta página",
  },
  buttonMissing: {
    one: "{count} no aparece hoy",
    other: "{count} no aparecen hoy",
  },
  buttonOffer: "Pressmark: quizá haya subrayado esto en otro sitio. Abra el panel para verlo.",
  buttonFailure: "Pressmark no pudo hacer esto aquí: {reason}",
  barredPage:
    "los navegadores no dejan entrar a ninguna extensión en sus propias páginas, en las tiendas de extensiones ni en archivos PDF.",
  refusedSender: "Pressmark no responde a esta página.",
  refusedQuestion: "Una página no puede pedir esto a Pressmark.",
  refusedSize:
    "Es demasiado grande para guardarlo. Seleccione menos, o acórtelo, e inténtelo de nuevo.",
  refusedShape:
    "Pressmark no lo entendió y no guardó nada de ello. Vuelva a cargar la página e inténtelo de nuevo.",
  refusedOwner:
    "Esto pertenece a otro sitio, así que no se cambió desde esta página. La biblioteca puede cambiarlo.",
} satisfies Translation<typeof english>;
