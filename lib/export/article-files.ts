/** Formats with a file for each article: one article is that file, several are a ZIP of them. */
import { strToU8, zipSync } from "fflate";
import type { Notebook, NotebookEntry } from "../model/notebook.ts";
import { dayOf, fileNameOf, folderOf, uniquePaths } from "./file-name.ts";
import type { ExportFile, ExportFormat, ExportOptions } from "./format.ts";

interface ArticleFilesInit extends Pick<ExportFormat, "extension" | "mime"> {
  /** The folder in a ZIP, the same for all; the reader's own template if left out. */
  folder?: string;
  write(entry: NotebookEntry): string;
}

/** The file of the only article, or a ZIP with a file for each of several, or of none. */
export function articleFiles(
  { entries }: Pick<Notebook, "entries">,
  options: ExportOptions,
  init: ArticleFilesInit,
): ExportFile {
  const nameOf = (entry: NotebookEntry) =>
    `${fileNameOf(options.fileName, entry, options.timeZone)}.${init.extension}`;
  const [only] = entries;
  if (only && entries.length === 1)
    return { name: nameOf(only), mime: init.mime, parts: [init.write(only)] };
  const paths = uniquePaths(
    entries.map((entry) => {
      const folder = init.folder ?? folderOf(options.folder, entry, options.timeZone);
      return `${folder && `${folder}/`}${nameOf(entry)}`;
    }),
  );
  const files = entries.map((entry, i) => [paths[i], strToU8(init.write(entry))]);
  const zip = zipSync(Object.fromEntries(files), { mtime: options.now, level: 6 });
  return {
    name: `Pressmark ${dayOf(options.now, options.timeZone)}.zip`,
    mime: "application/zip",
    parts: [zip as Uint8Array<ArrayBuffer>],
  };
}
