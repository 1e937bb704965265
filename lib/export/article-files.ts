/** A notebook as files, one an article: the file itself, or a ZIP of several in their folders. */
import { strToU8, zipSync } from "fflate";
import type { Notebook, NotebookEntry } from "../model/notebook.ts";
import { dayOf, fileNameOf, folderOf, uniquePaths } from "./file-name.ts";
import type { ExportFile, ExportOptions } from "./format.ts";

interface ArticleFilesInit {
  notebook: Notebook;
  options: ExportOptions;
  /** Without dot. */
  extension: string;
  mime: string;
  write(entry: NotebookEntry): string;
  /** What stands in the ZIP besides, by its path, given the paths of the entries. */
  more?(paths: readonly string[]): Record<string, string>;
  /** Paths of what stands there besides: no article's file has one of them. */
  reserved?: readonly string[];
}

/** One article: `<name>.<extension>`. Several, or none: a ZIP. */
export function articleFiles(init: ArticleFilesInit): ExportFile {
  const { notebook, options, extension, mime, write } = init;
  const [only] = notebook.entries;
  if (!only || notebook.entries.length > 1) return zipOf(init);
  const name = `${fileNameOf(options.fileName, only, options.timeZone)}.${extension}`;
  return { name, mime, parts: [write(only)] };
}

function zipOf(init: ArticleFilesInit): ExportFile {
  const { notebook, options, extension, write, more, reserved = [] } = init;
  const paths = uniquePaths(
    notebook.entries.map((entry) => {
      const folder = folderOf(options.folder, entry, options.timeZone);
      const name = fileNameOf(options.fileName, entry, options.timeZone);
      return { path: `${folder && `${folder}/`}${name}.${extension}`, ...entry.article };
    }),
    reserved,
  );
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(more?.(paths) ?? {})) files[path] = strToU8(text);
  for (const [i, entry] of notebook.entries.entries())
    files[paths[i] ?? ""] = strToU8(write(entry));
  const zip = zipSync(files, { mtime: options.now, level: 6 });
  return {
    name: `Pressmark ${dayOf(options.now, options.timeZone)}.zip`,
    mime: "application/zip",
    parts: [zip as Uint8Array<ArrayBuffer>],
  };
}
