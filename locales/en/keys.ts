/** The sheet of keys, and what single keys do. */
export default {
  title: "Keyboard",
  here: "Here",
  everyPage: "On every page",
  none: "none yet",
  change: "Change these in the browser",

  homeAndEnd: "Home, End",
  enter: "Enter",
  delete: "Delete",
  undo: "Ctrl + Z",
  escape: "Esc",

  color: "highlight the selection, or change the colour of the open highlight",
  write: "write a note, add a tag",
  go: "go to the next highlight, to the previous one",
  copyOpen: "copy the open highlight with its source",
  deleteOpen: "delete the open highlight",
  undoDeleted: "undo what was deleted or removed",
  closeOpen: "close what is open",
  goToEnds: "go to the first one, to the last one",
  openOne: "open it, and show its passage on the page",
  changeColor: "change the colour",
  copyOne: "copy it with its source",
  deleteOne: "delete it",
  leave: "leave the field, then close the highlight",
} as const;
