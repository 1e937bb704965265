/** One highlight with its note: in the panel, the reading copy, and the card in a page. */
export default {
  note: "Note on this highlight",
  notePlaceholder: "Write a note…",
  editNote: "Edit this note",
  edit: "Edit",
  editField: "Edit: {field}",
  saving: "Saving…",
  saved: "Saved",
  notSavedBecause: "Not saved: {reason}",
  tooLong: {
    one: "it has {count} character, and {most} are the most. The words are still here: shorten them.",
    other:
      "it has {count} characters, and {most} are the most. The words are still here: shorten them.",
  },
  notAdded: {
    one: "One more character was not added: {most} are the most here. What was in the field is unchanged.",
    other:
      "{count} characters were not added: {most} are the most here. What was in the field is unchanged.",
  },
  noNoteHere: "This page lets no note be shown here. What you wrote is safe.",
  writeInPanel: "Write in the panel",
  pressButton: "Press the Pressmark button of the browser: note and tags are in the panel.",

  edited: "Edited since: {changes}",
  editedShare: "Edited since, {share} as it was: {changes}",
  moreChanges: { one: "and {count} more", other: "and {count} more" },
  moved: "The same words, but what stands around them is not what it was.",
  notTried: "Not looked for on the page yet.",
  alternatives: {
    one: "One other place is as good: this may be the wrong one.",
    other: "{count} other places are as good: this may be the wrong one.",
  },
  hidden: "On the page, but folded away or hidden there.",
  repeated: "The same words stand elsewhere on the page; the words around them tell them apart.",
  volatile:
    "This part of the page changes by itself: it may be gone at the next visit. The words are kept.",
  outside: "This is not in the article’s text as it was read.",
  translated: "Marked in a translation into {language}: these are not the paper’s own words.",
} as const;
