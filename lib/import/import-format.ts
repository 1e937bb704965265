/**
 * What a format of another tool provides. A new one is a file beside this, and a line in
 * formats.ts.
 */
import type { PageData } from "../model/exported-page.ts";
import type { ForeignArticle, Problems } from "./foreign-article.ts";
import type { Part, Place } from "./import-part.ts";

/** What an exported page says, and where it stands. */
export interface PageInFile {
  file: string;
  page: PageData;
}

export interface ImportFormat {
  /** Part of the ids of what is imported: never changed once it is released. */
  id: string;
  /** For the reader: "Readwise CSV". */
  name: string;
  /** By what is in the part. */
  recognises(part: Part): boolean;
  /**
   * What the parts say: one file, or the files of a ZIP of which some were recognised. Articles may
   * come twice. Throws nothing but an ImportError.
   */
  read(parts: readonly Part[], problems: Problems): ForeignArticle[];
  /** The records of the parts, where the format is our own and has them whole. */
  readWhole?(parts: readonly Part[], problems: Problems): PageInFile[];
}

/** A format whose parts are read each by itself. */
export function formatOfParts(
  init: Pick<ImportFormat, "id" | "name" | "recognises"> & {
    readPart(place: Place): ForeignArticle[];
  },
): ImportFormat {
  const { readPart, ...format } = init;
  return {
    ...format,
    read: (parts, problems) =>
      parts.filter(format.recognises).flatMap((part) => readPart({ part, problems })),
  };
}

/** Whether a table has all of these columns. */
export function hasColumns({ headings }: Part, ...columns: string[]): boolean {
  return columns.every((column) => headings.includes(column));
}

/** The texts between the separators, without empty ones. */
export function listIn(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}
