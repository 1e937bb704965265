/** The notebook in the library: read live, searched and filtered by the state. */

import { useMemo } from "preact/hooks";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { type Listed, readListed } from "../../lib/store/notebook.ts";
import { createSearch } from "../../lib/store/search.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { idsWithText } from "../../lib/store/versions.ts";
import { isFiltered, type LibraryState } from "./library-state.ts";
import { type LibraryView, libraryViewOf } from "./library-view.ts";
import { type TrashGroup, trashGroupsOf } from "./trash-view.ts";

export interface LibraryData {
  state: "loading" | "ready" | "failed";
  /** Why it failed; "" otherwise. */
  error: string;
  /** There is no article that is not deleted. */
  isEmpty: boolean;
  /** How many articles and highlights could not be read. */
  brokenCount: number;
  /** Articles of which a text was kept. */
  readableIds: ReadonlySet<string>;
  view: LibraryView;
  /** By article, the last deleted first. */
  trash: TrashGroup[];
  /** Selected articles that are not deleted. */
  selected: ReadonlySet<string>;
  /** What is exported: the selected articles, or those that the filters show; undefined: all. */
  exportedIds: ReadonlySet<string> | undefined;
}

const NO_IDS: ReadonlySet<string> = new Set();
const NO_RECORDS: Listed = { articles: [], annotations: [], brokenCount: 0 };

/**
 * Everything the library shows; each part is computed again only when what it depends on changes.
 */
export function useLibrary(db: NotebookDb, state: LibraryState): LibraryData {
  const live = useLive(() => readListed(db), []);
  const readable = useLive(() => idsWithText(db), []);
  const { articles, annotations, brokenCount } = live.state === "ready" ? live.value : NO_RECORDS;
  const view = useFilteredView(articles, annotations, state);
  const trash = useMemo(() => trashGroupsOf(articles, annotations), [articles, annotations]);
  const selected = useMemo(() => {
    const present = articles.filter(({ deleted }) => !deleted.value);
    return idsOf(present.filter(({ id }) => state.selectedIds.has(id)));
  }, [articles, state.selectedIds]);
  const shown = useMemo(() => idsOf(view.entries.map(({ article }) => article)), [view]);
  const filtered = isFiltered(state) ? shown : undefined;
  return {
    state: live.state,
    error: live.state === "failed" ? live.error : "",
    isEmpty: articles.every(({ deleted }) => deleted.value),
    brokenCount,
    readableIds: readable.state === "ready" ? readable.value : NO_IDS,
    view,
    trash,
    selected,
    exportedIds: selected.size > 0 ? selected : filtered,
  };
}

/**
 * The search index is built when a search begins, and again when the notebook changes during it.
 */
function useFilteredView(
  articles: SavedArticle[],
  annotations: Annotation[],
  { query, filter }: LibraryState,
): LibraryView {
  const words = query.trim();
  const isSearching = words !== "";
  const search = useMemo(
    () => (isSearching ? createSearch(articles, annotations) : null),
    [isSearching, articles, annotations],
  );
  return useMemo(
    () => libraryViewOf(articles, annotations, filter, search?.(words)),
    [articles, annotations, filter, search, words],
  );
}

function idsOf(articles: readonly SavedArticle[]): ReadonlySet<string> {
  return new Set(articles.map(({ id }) => id));
}
