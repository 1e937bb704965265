/** The side panel. */
export default {
  title: "Pressmark",
  looking: "Reading the page…",
  unread: "This page could not be read",
  notebookUnread: "The notebook could not be read",
  openLibrary: "Open the library",
  elsewhere: "What you marked elsewhere is in the library.",

  noAccessTitle: "Not on this page yet",
  noAccess:
    "Pressmark works only where you click. Press its button in the browser’s toolbar, and what you marked here is shown.",
  noAccessSite:
    "You have not let Pressmark onto {site}. Press its button in the browser’s toolbar, and what you marked here is shown.",
  byItself: "To have it come by itself:",
  neverThere:
    "It can never work on the browser’s own pages, in stores of extensions and on PDF files.",
  alwaysOn: "Always on {site}",
  everySite: "On every site",

  site: "This site",
  switchOff: "Switch off on {site}",
  switchOn: "Switch on again on {site}",
  elsewhereWaits: "Elsewhere Pressmark waits for your click; here it does not.",
  waitHere: "Wait for a click on {site} too",
  onClick: "Pressmark is on this page because you clicked for it.",
  offTitle: "Switched off on {site}",
  off: "No toolbar and no highlights are shown on this site. What you marked here is kept.",

  fileTitle: "This is a file on your machine",
  file: "Browsers keep extensions out of files, unless “Allow access to file URLs” is on in the extension’s details. Even then Pressmark cannot keep highlights here: it knows an article by its address on the web. Open the article at that address.",
  storeTitle: "Extensions may not work on this site",
  store: "Browsers keep all extensions out of their stores and of some sites of their makers.",
  keptOutTitle: "The browser keeps Pressmark out of this page",
  keptOut:
    "That is so where the browser shows a PDF file, on error pages, in a browser that somebody else manages, and on a site that you withheld in the browser’s own settings of the extension.",
  browserPageTitle: "This is a page of the browser",
  browserPage:
    "Browsers keep extensions out of their own pages. Open an article, and it is shown here.",
  pdfTitle: "This is a PDF file",
  pdf: "The browser’s PDF viewer lets no extension mark its text. If the paper has the same text as a page, Pressmark works there.",
  canvasTitle: "This page draws its text",
  canvas:
    "Its letters are a picture to the browser, so there is nothing to select for Pressmark. If the site offers the text as a page, such as “Publish to the web” in Google Docs, open that.",
  frameTitle: "The text stands in a frame of another site",
  frame:
    "What is shown inside this page belongs to another site, and cannot be marked from here. Opened by itself it can.",
  openFrame: "Open the frame by itself",

  noText: "No text of an article could be read here.",
  added: "Added: {words}",
  leftOut: "Left out: {words}",
  ruleKept: "Always kept on {site}.",
  ruleLeft: "Always left out on {site}.",
  ruleNotKept: "No longer always kept on {site}.",
  ruleNotLeft: "No longer always left out on {site}.",
  blockNotShown: "This paragraph is not on the page now.",

  keepArticle: "Keep this article",
  keepText: "Keep this text",
  kept: "Kept: it can be read without its site now.",
  notKept: "Not kept",
  readingCopy: "Reading copy",
  openCopy: "Open reading copy",
  textKept: "The text of this article and your highlights are kept here.",
  readerViewKept:
    "This is Firefox’s reader view. The text of this article and your highlights are kept here.",
  readerView:
    "This is Firefox’s reader view, where no extension works. Leave it, and press “Keep this article” here or highlight something: then Pressmark’s own reading copy has the text.",

  shownHere: "Shown here, too: this article is from {home}.",
  stopShowing: "Stop showing it here",
  refused: {
    one: "You marked this article at {home}. {count} highlight from there is not shown here.",
    other: "You marked this article at {home}. {count} highlights from there are not shown here.",
  },
  showRefused: { one: "Show it", other: "Show them" },
  question: "Marked on another site",
  questionMarked: "You marked this article at {home}.",
  questionShow: {
    one: "Show the highlight here?",
    other: "Show the {count} highlights here?",
  },
  questionAside:
    "This is another site. It knows nothing of your highlights; programs in its pages can see which passages they are once they are shown.",
  showHere: "Show here",
  no: "No",

  highlights: "Highlights",
  noneTitle: "Nothing highlighted yet",
  none: "Select a passage in the page and pick a colour, or press the shortcut. It is saved here, on this machine, at once.",
  noMatch: "No highlight matches",
  listKeys: "The arrow keys go through the list. The key ? shows all keys.",
  find: "Find in highlights",
  onlyTag: "Show only a tag",
  allTags: "All tags",
  shown: "{shown} of {all} shown",
  showAll: "Show all",
  shownSpoken: {
    one: "{shown} of {count} highlights shown.",
    other: "{shown} of {count} highlights shown.",
  },
  more: "More",
  copyMarkdown: "Copy as Markdown",
  copyPurpose: {
    one: "the highlight shown, with notes and source",
    other: "the {count} highlights shown, with notes and source",
  },
  copiedMany: {
    one: "Copied {count} highlight with its source, as Markdown.",
    other: "Copied {count} highlights with their source, as Markdown.",
  },
  showNotes: "Show notes",
  hideNotes: "Hide notes",
  wholeQuotes: "Show whole quotes",
  oneLine: "One line each",
  keys: "Keyboard shortcuts",
  keysPurpose: "also at the key ?",
  colorSet: "Colour: {name}.",
  liesOver: {
    one: "Lies over {count} other highlight.",
    other: "Lies over {count} other highlights.",
  },
  markers: "Where the highlights stand in the article",
  marker: "{share} into the article: {quote}",
  markerGroup: {
    one: "{count} highlight, {first} to {last} into the article",
    other: "{count} highlights, {first} to {last} into the article",
  },
  notFound: "Not on this page today",
  notFoundCount: "Not on this page today · {count}",
  stoodAt: "As it stood at {moment}",
  stoodOn: "As it stood on {moment}",

  allSaved: "All saved here",
  options: "Options",
  library: "Library",
  export: "Export",
  exported: "Saved as “{name}”.",
  notChanged: "Not changed",
} as const;
