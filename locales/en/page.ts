/** What stands in web pages: the toolbar at a selection, the card of a highlight, messages. */
export default {
  toolbar: "Highlight the selection",
  withNote: "Highlight with a note",
  withTag: "Highlight with a tag",
  wholeParagraph: "Highlight the whole paragraph",
  toolbarHere: "Highlight toolbar. Press Tab to go to it.",

  card: "Highlight",
  closeWithKey: "Close (Esc)",
  placeHere: "{at} of {of} here",
  showNext: "Show the next",
  typedToPage: "What you type now goes to the page. Click in the note to go on writing.",

  spoken: "Highlight {at} of {of}, {color}.",
  spokenWithNote: "Highlight {at} of {of}, {color}, has a note.",
  colorAndTint: "{name}, {tint}",
  highlighted: "Highlighted: {name}.",

  open: "Open",
  makeOne: "Make one of them",
  noneHere: "There are no highlights on this page.",
  overlaps: {
    one: "This overlaps another highlight. All are kept.",
    other: "This overlaps {count} other highlights. All are kept.",
  },
  united: {
    one: "Made one of this and the highlight that it overlapped.",
    other: "Made one of this and the {count} highlights that it overlapped.",
  },
  writtenIn:
    "Not undone: something was written in it since. Those that it replaced are in the trash.",
  bothKept: "They are back. The one is kept, too: something was written in it since.",
  notShown: "Highlight saved. The options say that highlights are not shown in pages.",
  toolbarOff:
    "The toolbar is switched off in Pressmark’s options. The other shortcuts and the context menu highlight.",
  siteOff: "Pressmark is switched off on this site. The panel switches it on.",
  pressRefused:
    "This press was not taken: the card had only just opened, or something on the page covers it. Press again.",

  notSaved: "Not saved: {reason}",
  notCopied: "Not copied here; the panel can copy it: {reason}",
  notDeleted: "Not deleted: {reason}",
  notRestored: "Not restored: {reason}",
  notUndone: "Not undone: {reason}",
  allKept: "All are kept: {reason}",
  lastWordsNotSaved:
    "The last words of a note were not saved: {reason} They are kept, and stand in the note when it is opened again.",
  lastChangeNotSaved: "The last change to a note or its tags was not saved: {reason}",
  noText: "This page has no text of its own.",
  noneSelected: "There is no text in this selection.",
  noOverlap: "These highlights no longer overlap on the page.",

  inFrame:
    "This text is in a page embedded in this one. Open the embedded page in a tab of its own to highlight it.",
  inField: "Text in a form field cannot be highlighted.",
  inEditor: "Text that you are editing cannot be highlighted.",
  inClosedPart:
    "This text is in a closed part of the page (a web component) that cannot be highlighted.",
  selectFirst: "Select a passage first, then highlight it.",
  isPdf: "This is a PDF file. The browser’s viewer for it lets no extension highlight its text.",
  isCanvas: "This page draws its text: its letters are a picture, and cannot be highlighted.",
} as const;
