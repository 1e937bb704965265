/** The notebook in the library: read live, searched as the state says. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { foldedRecords } from "../../lib/library/folded-records.ts";
import type { Needle } from "../../lib/library/folded-words.ts";
import {
  type LibraryIndex,
  type LibraryRequest,
  type Listing,
  memoryIndex,
} from "../../lib/library/listing.ts";
import { type FoldedRecords, matchingOf, type TextHits } from "../../lib/library/matching.ts";
import { parseQuery } from "../../lib/library/query.ts";
import { type Annotation, byPosition } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { ColorNames } from "../../lib/model/notebook.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { type Listed, readListed } from "../../lib/store/notebook.ts";
import { createTextSearch } from "../../lib/store/text-search.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { idsWithText } from "../../lib/store/versions.ts";
import type { LibraryState } from "./library-state.ts";
import { presentIn, type Selection } from "./selection.ts";
import { idsIn, matchedTrash, type TrashGroup, trashGroupsOf } from "./trash-view.ts";

/** Records by their ids. */
export interface RecordsById {
  article(id: string): SavedArticle | undefined;
  annotation(id: string): Annotation | undefined;
  /** Of an article, those that are not deleted, in reading order. */
  annotationIdsOf(articleId: string): readonly string[];
}

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
  records: RecordsById;
  /** What the search lets through; null until it is known. */
  listing: Listing | null;
  /** What there is without any search; null until it is known. */
  everything: Listing | null;
  /** The words that are searched for. */
  needles: readonly Needle[];
  /** Texts of articles are still being read for them. */
  isReadingTexts: boolean;
  /** By article, the last deleted first. */
  trash: TrashGroup[];
  /** What the search lets through of it. */
  foundTrash: TrashGroup[];
  /** How much is in the trash in all. */
  trashCount: number;
  /** What is chosen and not deleted. */
  selection: Selection;
}

const NO_IDS: ReadonlySet<string> = new Set();
const NO_RECORDS: Listed = { articles: [], annotations: [], brokenCount: 0 };
const EVERYTHING: LibraryRequest = { query: [], sort: "marked", view: "articles", limit: 0 };

/**
 * Everything the library shows; each part is computed again only when what it depends on changes.
 * `limit`: so many entries are listed at most.
 */
export function useLibrary(
  db: NotebookDb,
  state: LibraryState,
  colorNames: ColorNames,
  limit: number,
): LibraryData {
  const live = useLive(() => readListed(db), []);
  const readable = useLive(() => idsWithText(db), []);
  const folded = useRef<FoldedRecords>(null);
  folded.current ??= foldedRecords();
  const { articles, annotations, brokenCount } = live.state === "ready" ? live.value : NO_RECORDS;
  const records = useRecords(articles, annotations);
  const query = useMemo(() => parseQuery(state.query), [state.query]);
  const matching = useMemo(
    () => matchingOf(query, colorNames, folded.current ?? foldedRecords()),
    [query, colorNames],
  );
  const texts = useTextHits(db, matching.needles, readable);
  const present = useMemo(
    () =>
      live.state === "ready"
        ? { articles, annotations, colorNames, folded: folded.current ?? foldedRecords() }
        : null,
    [live.state, articles, annotations, colorNames],
  );
  const whole = useMemo(
    () => present && memoryIndex({ ...present, texts: NO_HITS.hits }),
    [present],
  );
  const index = useMemo(
    () => present && memoryIndex({ ...present, texts: texts.hits }),
    [present, texts.hits],
  );
  const { sort, view } = state;
  const request = useMemo(() => ({ query, sort, view, limit }), [query, sort, view, limit]);
  const trash = useMemo(() => trashGroupsOf(articles, annotations), [articles, annotations]);
  return {
    state: live.state,
    error: live.state === "failed" ? live.error : "",
    isEmpty: articles.every(({ deleted }) => deleted.value),
    brokenCount,
    readableIds: readable.state === "ready" ? readable.value : NO_IDS,
    records,
    listing: useListing(index, request),
    everything: useListing(whole, EVERYTHING),
    needles: matching.needles,
    isReadingTexts: texts.isReading,
    trash,
    foundTrash: useMemo(() => matchedTrash(trash, matching), [trash, matching]),
    trashCount: useMemo(() => countIn(trash), [trash]),
    selection: useMemo(
      () => presentSelection(state.selection, records),
      [state.selection, records],
    ),
  };
}

function countIn(trash: readonly TrashGroup[]): number {
  const { articleIds, annotationIds } = idsIn(trash);
  return articleIds.length + annotationIds.length;
}

function useRecords(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
): RecordsById {
  return useMemo(() => {
    const articlesById = new Map(articles.map((one) => [one.id, one]));
    const annotationsById = new Map(annotations.map((one) => [one.id, one]));
    const present = annotations.filter(({ deleted }) => !deleted.value);
    const byArticle = Map.groupBy(present, ({ articleId }) => articleId);
    return {
      article: (id) => articlesById.get(id),
      annotation: (id) => annotationsById.get(id),
      annotationIdsOf: (id) =>
        (byArticle.get(id) ?? []).toSorted(byPosition).map((annotation) => annotation.id),
    };
  }, [articles, annotations]);
}

function presentSelection(selection: Selection, records: RecordsById): Selection {
  const isPresent = (one: { deleted: { value: boolean } } | undefined) =>
    one?.deleted.value === false;
  return presentIn(selection, {
    article: (id) => isPresent(records.article(id)),
    annotation: (id) => isPresent(records.annotation(id)),
  });
}

/** The last listing stays until the next one is there. */
function useListing(index: LibraryIndex | null, request: LibraryRequest): Listing | null {
  const [listing, setListing] = useState<Listing | null>(null);
  useEffect(() => {
    let isWanted = true;
    void index?.find(request).then((found) => {
      if (isWanted) setListing(found);
    });
    return () => {
      isWanted = false;
    };
  }, [index, request]);
  return listing;
}

interface FoundInTexts {
  hits: TextHits;
  isReading: boolean;
}

const NO_HITS: FoundInTexts = { hits: new Map(), isReading: false };
/** Milliseconds without a key before texts are read. */
const PAUSE = 250;

/** `texts`: changes when texts are added. */
function useTextHits(db: NotebookDb, needles: readonly Needle[], texts: unknown): FoundInTexts {
  const search = useMemo(() => createTextSearch(db), [db]);
  const [found, setFound] = useState<FoundInTexts>(NO_HITS);
  const wanted = needles.map(({ text }) => text).join("\n");
  useEffect(() => {
    if (wanted === "") return setFound(NO_HITS);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      setFound(({ hits }) => ({ hits, isReading: true }));
      try {
        const hits = await search.find(needles, stop.signal, (hits) => {
          if (!stop.signal.aborted) setFound({ hits, isReading: true });
        });
        setFound({ hits, isReading: false });
      } catch (error) {
        // Another search took its place; else what was found in the records stays.
        if (stop.signal.aborted) return;
        console.warn("Pressmark:", error);
        setFound(({ hits }) => ({ hits, isReading: false }));
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [search, wanted, texts]);
  return found;
}
