/** How the notebook is kept: room, backups, what cannot be read, what is gone. */
export default {
  backupOffer:
    "Your notes are in this browser only. Pressmark can save a backup a day to your downloads folder, where it stays if the browser or the extension goes.",
  backupSetUp: "Set up backups",
  backupDecline: "No, thanks",
  backupFailed: "The last backup failed. {reason}",
  backupLook: "Look at the backups",
  backupOld: {
    one: "The last backup is {count} day old, and you wrote something since.",
    other: "The last backup is {count} days old, and you wrote something since.",
  },
  space:
    "The room that the browser has for Pressmark is {share} full. Everything so far is saved, but soon nothing more will fit. Make room on the disk, and <backup>save a backup</backup> before.",
  setAside: {
    one: "{count} record could not be read and is not shown. Nothing was deleted: it stays in the notebook as it is.",
    other:
      "{count} records could not be read and are not shown. Nothing was deleted: they stay in the notebook as they are.",
  },
  setAsideSave: "Save as a file",
  setAsideElsewhere: "The library can save what could not be read as a file.",
  setAsideSaved: "Saved what could not be read.",
  rescue: "Save all that can still be read",
  loss: {
    one: "There were {before} here, and now there is {count}. If you did not remove them yourself, the browser may have lost them: a backup brings them back.",
    other:
      "There were {before} here, and now there are {count}. If you did not remove them yourself, the browser may have lost them: a backup brings them back.",
  },
  lossRestore: "Restore a backup",
  lossAccept: "It is right so",

  fileWhole: "The file is whole: it is as Pressmark wrote it.",
  fileChanged:
    "Careful: the file was damaged or edited after Pressmark wrote it. It can be restored, but what is in it may not be what you wrote. Save a new backup.",
  fileUnknown:
    "The file was made before backups could be checked: it can be read, but not whether it was changed since.",
  fileMade: "Made {moment}, with {what}.",
  fileEmpty: "Made {moment}, with nothing in it.",
  fileTexts: { one: "{count} article text", other: "{count} article texts" },
  onlyHere: "Not in the file, but here: {what}.",
  different: "Changed since, or other than here: {what}.",
  onlyInFile: "In the file, but not here: {what}.",
  same: "It holds exactly what is in the notebook now.",
} as const;
