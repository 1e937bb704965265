/** What went wrong, whatever the reader was doing: what happened, what is still here, what to do. */
export default {
  diskFull:
    "The disk is full, or the browser's share of it. What you wrote is still here, and what was saved before is not lost. Make room on the disk, then try again.",
  newerNotebook:
    "This notebook was written by a newer version of Pressmark. Nothing is lost: update Pressmark, then open this page again.",
  noStorage:
    "The browser could not use its storage; mostly the disk is full, or the browser's profile is damaged. What you wrote is still here, and what was saved before was not touched. Make room on the disk, restart the browser, then try again.",
  closed:
    "The browser closed the notebook while this was being done. What you wrote is still here, and what was saved before is not lost. Try again; if it stays so, restart the browser.",
  noAnswer:
    "Pressmark did not answer. What you wrote is still here. Wait a moment and try again; if it stays so, restart the browser.",
  tooLarge:
    "This is too large or too deeply nested to be handled. Nothing of it was saved, and what was saved before was not touched. Try it with less.",
  ourMistake:
    "Pressmark made a mistake. What you wrote is still here, and what was saved before is not lost. Reload the page and try again; a report of this would help.",
  restrictedPage: "The browser lets no extension work on this page.",
  noAccess:
    "The browser does not let Pressmark onto this page yet. Press Pressmark’s button on the page, then try again.",

  articleGone: "This article is no longer in the notebook.",
  highlightGone: "This highlight is no longer in the notebook.",
  deletedForEver: "This highlight was deleted for ever.",
  longAddress:
    "Nothing was saved: the address of this page is so long that Pressmark could not find the page again.",
  damagedRecord:
    "This record is damaged, so it was left as it is. The library can save damaged records as a file.",

  backupNotWritten:
    "The browser did not save the backup. Your notes are still here. Look whether the disk is full and the downloads folder is there.",
  backupRefused:
    "The browser did not save the backup (the browser says {code}). Your notes are still here. Look whether the disk is full and the downloads folder is there.",
  downloadsNotAllowed:
    "The browser does not let Pressmark save files any more. Switch automatic backups on again in the options.",

  notChecked: "Not checked: {reason}",
  workerGone:
    "The browser stopped before this was done; mostly there is too little memory. What was saved before is not lost. Close other tabs, then try again.",
} as const;
