/** A notebook as export formats get it: articles, each with its highlights and its texts. */
import type { Annotation, ColorKey } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import type { Tombstone } from "./tombstone.ts";

/** One article with what belongs to it. */
export interface NotebookEntry {
  article: SavedArticle;
  /** In reading order, without the deleted ones unless the export is a backup. */
  annotations: Annotation[];
  /** Oldest first. */
  versions: Version[];
}

/** The reader's names for the colours. */
export type ColorNames = Record<ColorKey, string>;

export interface Notebook {
  entries: NotebookEntry[];
  colorNames: ColorNames;
  /** Of what was deleted for ever; only in the whole notebook. */
  tombstones?: Tombstone[];
}
