/** Files that come in: what is in them, and what was done with it. */
export default {
  file: "File to import",
  heading: "Import “{name}”?",
  contents: "{format}, with {what}.",
  contentsNone: "{format}, with nothing to import.",
  added: "New: {what}.",
  changed: "Something is added to {what}.",
  unchanged: "Here already, and not imported again: {count}.",
  inTrash: "In the trash, where they stay: {count}.",
  later: "Highlights are shown on their page when you next visit it, where their words stand.",
  nothingDeleted: "Nothing that is here is deleted.",
  confirm: "Import",
  problems: { one: "{count} problem in the file", other: "{count} problems in the file" },
  moreProblems: "And {count} more.",
  problem: "{place}: {wrong}. {done}",
  line: "line {line}",

  reportAdded: "Added {what}.",
  reportChanged: "Updated {what}.",
  reportUnchanged: {
    one: "{count} article or highlight was here already.",
    other: "{count} articles and highlights were here already.",
  },
  reportInTrash: {
    one: "{count} of what the file holds is in the trash.",
    other: "{count} of what the file holds are in the trash.",
  },
  reportKeptOut: {
    one: "{count} of what the file holds was deleted for ever and stays so.",
    other: "{count} of what the file holds were deleted for ever and stay so.",
  },
  reportRemoved: {
    one: "{what} was deleted for ever where the file was made, and is gone here, too.",
    other: "{what} were deleted for ever where the file was made, and are gone here, too.",
  },
  reportFuture: {
    one: "{count} record was dated in the future by a clock that was ahead: what you wrote since then stays.",
    other:
      "{count} records were dated in the future by a clock that was ahead: what you wrote since then stays.",
  },
  reportDamaged: {
    one: "{count} record in the file is damaged and was left out: keep the file.",
    other: "{count} records in the file are damaged and were left out: keep the file.",
  },
  reportNone: "The file holds no articles.",

  reading: "Reading “{name}”…",
  readingLarge: "Reading “{name}”. It is large: wait a minute…",

  isNext: "“{name}” is next.",
  nothingImported: "Nothing was imported. All is as it was.",
  removalTitle: "Delete {what} here, too?",
  removeToo: "Delete here, too",
  keepThem: "Keep them",
  removalWhy:
    "Where “{name}” was made they were deleted for ever; here you still have them. Deleted here, too, they cannot be brought back. If you keep them, all else in the file is imported.",
  andMore: "and more",
} as const;
