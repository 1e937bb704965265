/** What each format of an export is for. */
export default {
  markdown: "for Obsidian and other notebooks",
  html: "to read, print and hand on",
  csv: "for spreadsheets",
  webAnnotation: "W3C JSON-LD, for other annotation tools",
  backup: "everything, to restore or to move to another browser",
} as const;
