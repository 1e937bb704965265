/** What every format is and gets. */
import type { Timestamp } from "../model/annotation.ts";
import type { Notebook } from "../model/notebook.ts";

/** A file to offer to the reader. `parts` are ready for `new Blob(parts, {type: mime})`, so that none need be whole. */
export interface ExportFile {
  name: string;
  mime: string;
  parts: (string | Uint8Array<ArrayBuffer>)[];
}

/** What a format may need beside the notebook; clock and ids come from the caller. */
export interface ExportOptions {
  now: Timestamp;
  newId: () => string;
  /** Templates of settings.ts: `{{…}}` fields of file-name.ts. */
  folder: string;
  fileName: string;
  /** IANA name for the days in names and properties; the system's zone if left out. */
  timeZone?: string;
  /** The reader's settings, as they are to stand in a backup. */
  settings?: unknown;
}

export interface Format {
  id: "markdown" | "csv" | "web-annotation" | "backup";
  name: string;
  /** Said in the menu: "Markdown, for Obsidian". */
  purpose: string;
  /** Without dot; of one article's file. */
  extension: string;
  mime: string;
  /** true: wants the deleted records and every version, too. */
  isWhole: boolean;
  /** One file. Notebooks of several articles may become a ZIP. */
  serialize: (notebook: Notebook, options: ExportOptions) => ExportFile;
}
