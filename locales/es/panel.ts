import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/panel.ts";

export default {
  title: "Pressmark",
  looking: "Leyendo la página…",
  unread: "Esta página no se pudo leer",
  notebookUnread: "El cuaderno no se pudo leer",
  openLibrary: "Abrir la biblioteca",
  elsewhere: "Lo que subrayó en otros lugares está en la biblioteca.",

  noAccessTitle: "Aún no está en esta página",
  noAccess:
    "Pressmark trabaja solo donde hace clic. Pulse su botón en la barra de herramientas del navegador y aparecerá lo que subrayó aquí.",
  noAccessSite:
    "No ha permitido Pressmark en {site}. Pulse su botón en la barra de herramientas del navegador y aparecerá lo que subrayó aquí.",
  byItself: "Para que venga por sí solo:",
  neverThere:
    "Nunca puede trabajar en las páginas del propio navegador, en las tiendas de extensiones ni en archivos PDF.",
  alwaysOn: "Siempre en {site}",
  everySite: "En todos los sitios",

  site: "Este sitio",
  switchOff: "Desactivar en {site}",
  switchOn: "Volver a activar en {site}",
  elsewhereWaits: "En otros sitios Pressmark espera su clic; aquí no.",
  waitHere: "Esperar un clic también en {site}",
  onClick: "Pressmark está en esta página porque usted hizo clic para ello.",
  offTitle: "Desactivado en {site}",
  off: "En este sitio no se muestran la barra ni los subrayados. Lo que subrayó aquí se conserva.",

  fileTitle: "Esto es un archivo de su equipo",
  file: "Los navegadores no dejan entrar extensiones en archivos, salvo que «Permitir acceso a las URL de archivo» esté activado en los detalles de la extensión. Aun así, Pressmark no puede conservar subrayados aquí: conoce un artículo por su dirección en la web. Abra el artículo en esa dirección.",
  storeTitle: "Las extensiones no pueden trabajar en este sitio",
  store:
    "Los navegadores no dejan entrar ninguna extensión en sus tiendas ni en algunos sitios de sus fabricantes.",
  keptOutTitle: "El navegador no deja entrar a Pressmark en esta página",
  keptOut:
    "Así es donde el navegador muestra un archivo PDF, en las páginas de error, en un navegador que administra otra persona y en un sitio que usted negó a la extensión en los ajustes del navegador.",
  browserPageTitle: "Esta es una página del navegador",
  browserPage:
    "Los navegadores no dejan entrar extensiones en sus propias páginas. Abra un artículo y aparecerá aquí.",
  pdfTitle: "Esto es un archivo PDF",
  pdf: "El visor de PDF del navegador no deja que ninguna extensión subraye su texto. Si el periódico tiene el mismo texto como página, Pressmark trabaja allí.",
  canvasTitle: "Esta página dibuja su texto",
  canvas:
    "Para el navegador sus letras son una imagen, así que Pressmark no tiene nada que seleccionar. Si el sitio ofrece el texto como página, por ejemplo con «Publicar en la Web» en Google Docs, ábrala.",
  frameTitle: "El texto está en un marco de otro sitio",
  frame:
    "Lo que se muestra dentro de esta página pertenece a otro sitio y no se puede subrayar desde aquí. Abierto aparte, sí.",
  openFrame: "Abrir el marco aparte",

  noText: "Aquí no se pudo leer el texto de ningún artículo.",
  added: "Añadido: {words}",
  leftOut: "Omitido: {words}",
  ruleKept: "Se conserva siempre en {site}.",
  ruleLeft: "Se omite siempre en {site}.",
  ruleNotKept: "Ya no se conserva siempre en {site}.",
  ruleNotLeft: "Ya no se omite siempre en {site}.",
  blockNotShown: "Este párrafo no está ahora en la página.",

  keepArticle: "Conservar este artículo",
  keepText: "Conservar este texto",
  kept: "Conservado: ahora se puede leer sin su sitio.",
  notKept: "No conservado",
  readingCopy: "Copia de lectura",
  openCopy: "Abrir la copia de lectura",
  textKept: "El texto de este artículo y sus subrayados se conservan aquí.",
  readerViewKept:
    "Esta es la vista de lectura de Firefox. El texto de este artículo y sus subrayados se conservan aquí.",
  readerView:
    "Esta es la vista de lectura de Firefox, donde no trabaja ninguna extensión. Salga de ella y pulse aquí «Conservar este artículo», o subraye algo: entonces la copia de lectura de Pressmark tendrá el texto.",

  shownHere: "También se muestra aquí: este artículo es de {home}.",
  stopShowing: "Dejar de mostrarlo aquí",
  refused: {
    one: "Subrayó este artículo en {home}. {count} subrayado de allí no se muestra aquí.",
    other: "Subrayó este artículo en {home}. {count} subrayados de allí no se muestran aquí.",
  },
  showRefused: { one: "Mostrarlo", other: "Mostrarlos" },
  question: "Subrayado en otro sitio",
  questionMarked: "Subrayó este artículo en {home}.",
  questionShow: {
    one: "¿Mostrar aquí el subrayado?",
    other: "¿Mostrar aquí los {count} subrayados?",
  },
  questionAside:
    "Este es otro sitio. No sabe nada de sus subrayados; cuando se muestren, los programas de sus páginas pueden ver qué pasajes son.",
  showHere: "Mostrar aquí",
  no: "No",

  highlights: "Subrayados",
  noneTitle: "Aún no hay nada subrayado",
  none: "Seleccione un pasaje de la página y elija un color, o use el atajo. Se guarda enseguida aquí, en este equipo.",
  noMatch: "Ningún subrayado coincide",
  listKeys: "Las flechas recorren la lista. La tecla ? muestra todas las teclas.",
  find: "Buscar en los subrayados",
  onlyTag: "Mostrar solo una etiqueta",
  allTags: "Todas las etiquetas",
  shown: "{shown} de {all} a la vista",
  showAll: "Mostrar todos",
  shownSpoken: {
    one: "{shown} de {count} subrayado a la vista.",
    other: "{shown} de {count} subrayados a la vista.",
  },
  more: "Más",
  copyMarkdown: "Copiar como Markdown",
  copyPurpose: {
    one: "el subrayado a la vista, con nota y fuente",
    other: "los {count} subrayados a la vista, con notas y fuente",
  },
  copiedMany: {
    one: "{count} subrayado copiado con su fuente, como Markdown.",
    other: "{count} subrayados copiados con su fuente, como Markdown.",
  },
  showNotes: "Mostrar las notas",
  hideNotes: "Ocultar las notas",
  wholeQuotes: "Mostrar las citas enteras",
  oneLine: "Una línea cada uno",
  keys: "Atajos de teclado",
  keysPurpose: "también con la tecla ?",
  colorSet: "Color: {name}.",
  liesOver: {
    one: "Está sobre {count} subrayado más.",
    other: "Está sobre {count} subrayados más.",
  },
  markers: "Dónde están los subrayados en el artículo",
  marker: "Al {share} del artículo: {quote}",
  markerGroup: {
    one: "{count} subrayado, del {first} al {last} del artículo",
    other: "{count} subrayados, del {first} al {last} del artículo",
  },
  notFound: "Hoy no están en esta página",
  notFoundCount: "Hoy no están en esta página · {count}",
  stoodAt: "Tal como estaba a las {moment}",
  stoodOn: "Tal como estaba el {moment}",

  allSaved: "Todo guardado aquí",
  options: "Opciones",
  library: "Biblioteca",
  export: "Exportar",
  exported: "Guardado como «{name}».",
  notChanged: "No cambiado",
} satisfies Translation<typeof english>;
