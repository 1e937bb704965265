/** What an import would do, for the reader to decide on before anything is written. */
import type { MergeReport } from "./merge-notebooks.ts";

/** Something of a file that could not be taken as it is. */
export interface ImportProblem {
  /** The file; within a ZIP the name that it has there. Shown only, never used as a path. */
  file: string;
  /** From 1; null where the file has no rows. */
  line: number | null;
  /** The column or field: `url`, `annotations[3].target`. */
  field: string;
  /** What is wrong, in words that follow "line 3, url:". */
  wrong: string;
  /** What was done about it, as a sentence. */
  done: string;
}

/** What the reader is shown before an import. */
export interface ImportPreview {
  fileName: string;
  /** What the file is: "Readwise CSV". */
  formatName: string;
  /** In the file, each counted once. */
  articles: number;
  highlights: number;
  /** Highlights that are found on their page by their words alone, at the next visit. */
  quoteOnly: number;
  report: MergeReport;
  /** The first of them. */
  problems: readonly ImportProblem[];
  /** All of them. */
  problemCount: number;
}
