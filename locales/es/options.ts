import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/options.ts";

export default {
  title: "Opciones · Pressmark",
  heading: "Opciones",
  intro: "Lo que cambia se guarda enseguida. <library>Abrir la biblioteca</library>",
  notChanged: "No cambiado",

  accessHeading: "Dónde trabaja Pressmark",
  everySite: "En todos los sitios",
  everySiteHint: "Reconoce artículos por sí mismo, y sus subrayados están ahí cuando vuelve.",
  onClick: "Solo donde hago clic",
  onClickHint: "Mira una página cuando usa en ella su botón, su atajo o su menú, y ninguna otra.",
  accessAlso: "Sin clic también en {sites}.",
  accessClick: "Esperar un clic también allí",

  barHeading: "Barra junto a la selección",
  barAlways: "Siempre",
  barAlwaysHint: "Aparece cada vez que selecciona texto en una página.",
  barModifier: "Solo con Alt",
  barModifierHint: "Mantenga Alt (Opción en un Mac) cuando termina la selección.",
  barShortcut: "Solo con atajo",
  barShortcutHint: "El atajo «Ir a la barra de la selección» la trae.",
  barNever: "Nunca",
  barNeverHint: "Subraye con el teclado o el menú contextual.",

  themeHeading: "Aspecto",
  themeSystem: "Como el sistema",
  themeLight: "Claro",
  themeDark: "Oscuro",

  paintingHeading: "Subrayados en las páginas",
  paintingBrowser: "Por el navegador",
  paintingBrowserHint:
    "Exacto y ligero. Los scripts de una página pueden averiguar qué pasajes suyos están subrayados.",
  paintingBoxes: "Ocultos a los scripts de la página",
  paintingBoxesHint:
    "Como recuadros sobre el texto: los scripts ven que Pressmark está, no qué está subrayado. Los recuadros no se imprimen, pueden retrasarse mientras una página se mueve, y dan más trabajo en páginas largas.",
  paintingNone: "No se muestran",
  paintingNoneHint:
    "Los subrayados siguen en el panel y en la biblioteca. La barra y los atajos siguen funcionando.",

  overlapsHeading: "Subrayar sobre un subrayado",
  overlapsKeep: "Conservar ambos",
  overlapsKeepHint: "Un clic pasa de uno a otro en un mismo lugar.",
  overlapsUnite: "Hacer uno de ellos",
  overlapsUniteHint: "Con las palabras, notas y etiquetas de ambos. Se puede deshacer.",
  overlapsAsk: "Preguntar cada vez",
  overlapsAskHint: "Se conservan ambos hasta que usted diga otra cosa.",

  colorsHeading: "Colores",
  colorsHint:
    "Cada color tiene un significado. Un nombre o un tono nuevo cambia todos los subrayados de ese color.",
  colorName: "Nombre del color {name}",
  colorTint: "Tono de {name}",
  colorSample: "un pasaje subrayado",

  sitesHeading: "Sitios desactivados",
  sitesHint:
    "En estos sitios no hay barra ni se muestran subrayados. Lo que subrayó allí se conserva.",
  switchOn: "Activar",
  switchOnSite: "Activar {site}",
  switchOff: "Desactivar",
  siteLabel: "Sitio que desactivar",
  siteProblem: "Eso no es la dirección de un sitio, como example.com.",

  rulesHeading: "Conservado u omitido en un sitio",
  rulesHint:
    "Cuando añade un párrafo a un artículo u omite uno, el panel ofrece hacer lo mismo en todo su sitio.",
  rulesNone: "Aún no hay ninguna regla así.",
  ruleBoxesKept: "Los recuadros así se conservan siempre en {site}",
  ruleBoxesLeft: "Los recuadros así se omiten siempre en {site}",
  ruleWordsKept: "Estas palabras se conservan siempre en {site}",
  ruleWordsLeft: "Estas palabras se omiten siempre en {site}",
  forget: "Olvidar",
  forgetRule: "Olvidar: {words}",
  ruleForgotten: "Se olvidó la regla para «{words}» en {site}.",
  ruleBack: "La regla para «{words}» ha vuelto.",

  namesHeading: "Notas exportadas",
  namesHint:
    "Un archivo Markdown por artículo. Varios artículos vienen en un ZIP con estas carpetas; uno solo se llama así y va adonde el navegador guarda las descargas.",
  folder: "Carpeta",
  fileName: "Nombre del archivo",
  example: "Por ejemplo {path}",
  unknownFields: {
    one: "{fields} no es un campo y se queda como está.",
    other: "{fields} no son campos y se quedan como están.",
  },
  fieldsSummary: "Campos que puede usar",
  fieldTitle: "el título del artículo",
  fieldPublication: "el periódico o el sitio",
  fieldAuthor: "el primer autor",
  fieldSection: "la sección",
  fieldDate: "el día en que se publicó, o si no en que se guardó",
  fieldYear: "el año de ese día",
  fieldMonth: "su mes, de 01 a 12",
  fieldKept: "el día en que llegó al cuaderno",
  fieldSite: "el servidor de su dirección",
  fieldLanguage: "su idioma, como en",

  autoHeading: "Copias de seguridad automáticas",
  autoHint:
    "Una vez al día, si algo cambió, una copia va a la carpeta «{folder}» de sus descargas. Se queda allí si quita Pressmark. Se conservan los últimos 7 días y 4 semanas; las copias anteriores que escribió Pressmark se borran, salvo que las mueva a otro lugar. El navegador pide el permiso de gestionar descargas; Pressmark lo usa solo para estos archivos.",
  autoSwitch: "Hacer copias automáticamente",
  autoRefused: "No activado: sin ese permiso no se puede escribir ninguna copia.",
  backUpNow: "Hacer una copia ahora",
  backingUp: "Haciendo la copia…",
  noBackupMade: "No se hizo ninguna copia",
  spaceKept: "El navegador conserva su cuaderno también cuando el disco se llena.",
  spaceNotKept:
    "El navegador no ha prometido conservar su cuaderno cuando el disco se llene: las copias importan.",
  spaceUsed: "Se usa el {share} del espacio que hay para él.",
  lastFailed: "El último intento falló. {reason}",
  lastBackup: "Última copia: {moment}, {path}",
  noBackupYet: "Aún no hay ninguna copia.",

  backupHeading: "Copia de seguridad",
  backupHint:
    "Sus notas están solo en este navegador: si quita Pressmark o el perfil del navegador, desaparecen. Una copia lo contiene todo, también la papelera y estas opciones. Restaurar añade lo que falta y nunca borra.",
  saveBackup: "Guardar una copia",
  makingBackup: "Preparando la copia…",
  savedBackup: "«{name}» está guardado.",
  unreadNotebook: "El cuaderno no se pudo leer. {reason}",
  totals: "En el cuaderno: {articles} y {highlights}, con la papelera.",
  restoreBackup: "Restaurar una copia",
  restoreOptions: "Restaurar también las opciones",
  optionsRestored: "Las opciones son las de la copia.",
  optionsNotRestored: "Las opciones no se pudieron guardar.",
  checkBackup: "Comprobar una copia",
  checkHint: "Lee el archivo y lo compara con el cuaderno; no cambia nada.",
  rescue:
    "¿La biblioteca no se abre? La <page>página de rescate</page> guarda todo lo que aún se puede leer.",

  importHeading: "Importar de otras herramientas",
  importHint:
    "Exportaciones de Hypothesis, Readwise, Raindrop.io, Pocket, Omnivore, Instapaper, Diigo, Memex, Obsidian Web Clipper y Kindle, y Web Annotations, tal como vienen. Ve lo que hay en el archivo antes de importar nada; no se borra nada de lo que está aquí.",
  chooseFile: "Elegir un archivo",

  keysHeading: "Teclado",
  keyNone: "ninguna",
  keysHelpChrome: "Para cambiarlas, abra chrome://extensions/shortcuts en una pestaña nueva.",
  keysHelpFirefox:
    "Para cambiarlas, abra about:addons, elija Extensiones y después «Administrar atajos de extensiones» en el menú de la rueda dentada.",
  changeKeys: "Cambiar las teclas",
} satisfies Translation<typeof english>;
