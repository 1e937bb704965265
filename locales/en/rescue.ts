/** The rescue page. */
export default {
  title: "Rescue · Pressmark",
  heading: "Rescue",
  intro:
    "When the library cannot be opened, this page saves everything that can still be read, as one file. It only reads: nothing in the notebook is changed or deleted.",
  looking: "Looking at the notebook… If this stays so, close all other tabs of Pressmark.",
  none: "There is no notebook in this browser profile, so nothing to save.",
  failed: "The notebook could not be opened. {reason}",
  failedNext:
    "Copy the browser’s profile folder before you try anything else: your notes are in it. Then open this page again.",
  articles: "Articles",
  highlights: "Highlights",
  texts: "Kept texts",
  traces: "Traces of what was deleted for ever",
  save: "Save all as a file",
  read: { one: "{count} record read…", other: "{count} records read…" },
  notSaved: "Not saved. {reason}",
  contents: "The notebook here has the version {version}. In it are:",
  uncounted: "cannot be counted",
  saved: {
    one: "Saved “{name}” with {count} record.",
    other: "Saved “{name}” with {count} records.",
  },
  allRead: "Everything could be read.",
  unreadable: { one: "{count} could not be read:", other: "{count} could not be read:" },
  lost: "{table}: {key}",
  lostRest: "the rest of {table}",
  more: "and others, which the file names",
  nextHeading: "What to do with the file",
  next: "Keep it in a safe place. It is a backup: when Pressmark works again, or in another browser, open the <library>library</library> and choose <action>Import</action>. If the notebook was written by a newer Pressmark, update Pressmark first.",
} as const;
