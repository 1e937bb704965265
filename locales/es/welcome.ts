import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/welcome.ts";

export default {
  title: "Bienvenida a Pressmark",
  heading: "Leer la prensa con el lápiz en la mano",
  lead: "Subraye pasajes, escriba notas al lado y vuelva a encontrarlo todo. Lo que subraya se queda en este equipo: sin cuenta, sin servidor.",
  try: "Probarlo con un ejemplo",
  tryHint: "Lleva medio minuto y no necesita ningún permiso.",
  tryFailed: "El ejemplo no se pudo abrir: {reason}",
  howHeading: "Cómo funciona",
  markTitle: "Subrayar",
  mark: "Seleccione un pasaje en una página. En la barra de al lado, elija un color o escriba una nota.",
  listTitle: "Tenerlo a la vista",
  list: "El panel junto a la página muestra lo que subrayó, en el orden de lectura. El texto se conserva con ello.",
  returnTitle: "Volver a encontrarlo",
  return:
    "Vuelva, y sus subrayados están de nuevo en la página. La biblioteca los tiene todos, para buscar y exportar.",
  questionsHeading: "Dos preguntas",
  accessHeading: "¿Dónde puede trabajar Pressmark?",
  everySite: "En todos los sitios",
  everySiteHint:
    "Reconoce artículos por sí mismo y muestra sus subrayados en cuanto vuelve. Para eso tiene que mirar las páginas que usted abre; el navegador se lo pregunta una vez más.",
  onClick: "Solo donde hago clic",
  onClickHint: "Mira una página cuando usa en ella su botón, un atajo o su menú, y ninguna otra.",
  accessLater: "Puede cambiarlo en cualquier momento en las opciones.",
  nowEverySite: "Pressmark trabaja en todos los sitios.",
  nowOnClick:
    "Pressmark trabaja solo donde hace clic: pulse su botón en la barra de herramientas, en una página que quiera subrayar.",
  notChanged: "No se cambió nada: {reason}",
  barHeading: "¿Cuándo mostrar la barra junto a una selección?",
  handHeading: "A mano",
  pinHeading: "Fijar el botón",
  pinWhy:
    "El botón abre el panel y muestra si una página es un artículo y cuánto ha subrayado en ella.",
  pinChrome:
    "Pulse {puzzle} al final de la barra de herramientas y después {pin} junto a Pressmark.",
  pinFirefox:
    "Pulse {puzzle} en la barra de herramientas, después {gear} junto a Pressmark, y elija <item>Fijar a la barra de herramientas</item>.",
  puzzle: "la pieza de puzle",
  pin: "la chincheta",
  gear: "la rueda dentada",
  pinned: "Está fijado.",
  keysHeading: "Teclas",
  keysNone: "Ninguna acción de Pressmark tiene aún una tecla, quizá porque la usa otra extensión.",
  changeKeys: "Cambiar las teclas",
  keysNotOpened: "El navegador no abrió su página de atajos. {help}",
  moreHeading: "¿Ya tiene notas en otro lugar?",
  more: "Traiga subrayados de Hypothesis, Readwise, Pocket, Kindle y otros: <library>abra la biblioteca</library> y elija «Importar». Lo demás está en las <options>opciones</options>.",
} satisfies Translation<typeof english>;
