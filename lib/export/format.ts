/** What an export format provides, and what it is given. */
import type { Timestamp } from "../model/annotation.ts";
import type { Notebook } from "../model/notebook.ts";

/** A file to offer to the reader. */
export interface ExportFile {
  name: string;
  mime: string;
  /** Ready for `new Blob(parts, { type: mime })`: a large file need not be one string. */
  parts: (string | Uint8Array<ArrayBuffer>)[];
}

/** What a format may need besides the notebook. */
export interface ExportOptions {
  /** The moment of the export. */
  now: Timestamp;
  /** Makes a UUID; an argument, so that tests get the same file every time. */
  newId: () => string;
  /** Templates for folder and file name, with the `{{fields}}` of file-name.ts. */
  folder: string;
  fileName: string;
  /** IANA name for the days in names and properties; the system's zone if left out. */
  timeZone?: string;
  /** The reader's settings, as a backup is to contain them. */
  settings?: unknown;
}

/**
 * One way to write a notebook. A new one is a file beside this one, its id here, and a line in
 * formats.ts.
 */
export interface ExportFormat {
  id:
    | "markdown"
    | "logseq"
    | "commonmark"
    | "html"
    | "ris"
    | "bibtex"
    | "csl-json"
    | "csv"
    | "notion"
    | "anki"
    | "readwise"
    | "kindle"
    | "web-annotation"
    | "hypothesis"
    | "hypothesis-csv"
    | "bookmarks"
    | "backup";
  /** The program that it is for, or else what it is: "Obsidian", "CSV". */
  name: string;
  /** What the menu says behind the name: "CSV for spreadsheets". */
  purpose: string;
  /** Under which heading the menu has it (format-choices.ts). */
  group: "notes" | "pages" | "citations" | "tables" | "learning" | "annotations" | "backup";
  /** Without dot, of the file of one article. */
  extension: string;
  mime: string;
  /** The notebook it is given must contain deleted records and every version, too. */
  includesHistory: boolean;
  /** The notebook as one file; a format may make a ZIP of several articles. */
  serialize: (notebook: Notebook, options: ExportOptions) => ExportFile | Promise<ExportFile>;
}
