/** What each format of an export is for. */
export default {
  markdown: "for Obsidian and other notebooks",
  ris: "for Zotero, each highlight as a note",
  bibtex: "for LaTeX, JabRef and other reference managers",
  cslJson: "for Pandoc and citation programs",
  csv: "for spreadsheets",
  webAnnotation: "W3C JSON-LD, for other annotation tools",
  backup: "everything, to restore or to move to another browser",
} as const;
