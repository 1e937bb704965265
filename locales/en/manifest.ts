/** What the browser itself shows: its list of extensions, its page of shortcuts. */
export default {
  name: "Pressmark",
  description:
    "Read the news with a pen in hand: highlight, tag and note articles. Everything stays on your machine.",
  highlight: "Highlight the selection",
  highlightNote: "Highlight the selection and write a note",
  nextHighlight: "Go to the next highlight",
  previousHighlight: "Go to the previous highlight",
  showToolbar: "Go to the toolbar at the selection",
  highlightBlock: "Highlight the whole paragraph",
  openLibrary: "Open the library",
} as const;
