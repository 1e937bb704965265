/** The trash. */
export default {
  heading: "Trash",
  empty: "The trash is empty",
  emptyHelp: {
    one: "What you delete comes here. It can be restored for {count} day; then it is deleted for ever.",
    other:
      "What you delete comes here. It can be restored for {count} days; then it is deleted for ever.",
  },
  about: {
    one: "Kept for {count} day, then deleted for ever. Until then everything can be restored.",
    other: "Kept for {count} days, then deleted for ever. Until then everything can be restored.",
  },
  clear: "Empty trash…",
  noMatch: "Nothing in the trash matches",
  article: "Article, deleted {moment}, {left}",
  highlight: "Highlight, deleted {moment}, {left}",
  daysLeft: { one: "{count} day left", other: "{count} days left" },
  textChanges: {
    one: "{count} paragraph added to its text or left out of it",
    other: "{count} paragraphs added to its text or left out of it",
  },
  fewer: "Fewer highlights",
  more: { one: "{count} more highlight", other: "{count} more highlights" },
  restore: "Restore",
  restoreAll: { one: "Restore with its highlight", other: "Restore all {count} highlights" },
  restored: "Restored.",
  notRestored: "Not restored",
  purge: "Delete for ever…",
  purgeArticle: "Delete for ever…: {title}",
  purgeHighlight: "Delete for ever…: this highlight",
  purgeAll: "Delete all for ever…",
  purgeAllOf: "Delete all for ever…: {title}",
  question: "Delete {what} for ever?",
  confirm: "Delete for ever",
  isWhole: "This is the whole trash, also what the search does not show.",
  gone: "The words, notes and tags are removed from this notebook, and are in no backup from now on. This cannot be undone, and importing an older backup does not bring them back.",
  goneWithTexts:
    "The words, notes and tags, and the texts that were kept, are removed from this notebook, and are in no backup from now on. This cannot be undone, and importing an older backup does not bring them back.",
  outOfReach:
    "<lead>Out of Pressmark’s reach:</lead> backups and exports that are files already. Delete those yourself.",
  purged: "Deleted for ever: {what}.",
  nothingLeft: "There was nothing left to delete.",
} as const;
