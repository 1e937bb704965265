/** Formats with a file for each article: one article is that file, several are a ZIP of them. */
import { strToU8, zipSync } from "fflate";
import type { Notebook, NotebookEntry } from "../model/notebook.ts";
import { dayOf, fileNameOf, folderOf, uniquePaths } from "./file-name.ts";
import type { ExportFile, ExportFormat, ExportOptions } from "./format.ts";

interface ArticleFilesInit extends Pick<ExportFormat, "extension" | "mime"> {
  /** The folder in a ZIP, the same for all; the reader's own template if left out. */
  folder?: string;
  write(entry: NotebookEntry): string;
  /** What stands in the ZIP besides, by its path, given the paths of the entries. */
  more?(paths: readonly string[]): Record<string, string>;
  /** Paths of what stands there besides: no article's file has one of them. */
  reserved?: readonly string[];
}

/** The file of the only article, or a ZIP with a file for each of several, or of none. */
export function articleFiles(
  { entries }: Pick<Notebook, "entries">,
  options: ExportOptions,
  init: ArticleFilesInit,
): ExportFile {
  const [only] = entries;
  if (!only || entries.length > 1) return zipOf(entries, options, init);
  return { name: nameOf(only, options, init), mime: init.mime, parts: [init.write(only)] };
}

function nameOf(
  entry: NotebookEntry,
  { fileName, timeZone }: ExportOptions,
  { extension }: ArticleFilesInit,
): string {
  return `${fileNameOf(fileName, entry, timeZone)}.${extension}`;
}

function zipOf(
  entries: readonly NotebookEntry[],
  options: ExportOptions,
  init: ArticleFilesInit,
): ExportFile {
  const paths = uniquePaths(
    entries.map((entry) => {
      const folder = init.folder ?? folderOf(options.folder, entry, options.timeZone);
      const path = `${folder && `${folder}/`}${nameOf(entry, options, init)}`;
      return { path, ...entry.article };
    }),
    init.reserved,
  );
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(init.more?.(paths) ?? {})) files[path] = strToU8(text);
  for (const [i, entry] of entries.entries()) files[paths[i] ?? ""] = strToU8(init.write(entry));
  const zip = zipSync(files, { mtime: options.now, level: 6 });
  return {
    name: `Pressmark ${dayOf(options.now, options.timeZone)}.zip`,
    mime: "application/zip",
    parts: [zip as Uint8Array<ArrayBuffer>],
  };
}
