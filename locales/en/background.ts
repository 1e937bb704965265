/** The context menu, the toolbar button, and what the background refuses. */
export default {
  menu: "Highlight",
  menuWithNote: "With a note…",
  buttonIdle: "Pressmark",
  buttonArticle: "Pressmark: an article",
  buttonCount: {
    one: "Pressmark: {count} on this page",
    other: "Pressmark: {count} on this page",
  },
  buttonMissing: { one: "{count} not on it today", other: "{count} not on it today" },
  buttonOffer: "Pressmark: you may have marked this on another site. Open the panel to see.",
  buttonFailure: "Pressmark could not do this here: {reason}",
  barredPage:
    "browsers let no extension into their own pages, into stores of extensions and PDF files.",
  refusedSender: "Pressmark does not answer this page.",
  refusedQuestion: "A page may not ask this of Pressmark.",
  refusedSize: "This is too large to be saved. Select less, or shorten it, and try again.",
  refusedShape:
    "Pressmark did not understand this, and saved nothing of it. Reload the page and try again.",
  refusedOwner:
    "This belongs to another site, so it was not changed from this page. The library can change it.",
} as const;
