/** The list as rows, one under the other, so that only those in sight need to be drawn. Pure. */
import type { Entry, Listing } from "../../lib/library/listing.ts";
import type { LibraryState } from "./library-state.ts";
import type { Choosable } from "./selection.ts";

export interface SectionRow {
  kind: "section";
  key: string;
  /** A tag or a day; "" for what has none. */
  heading: string;
  highlights: number;
}

export interface ArticleRow extends Choosable {
  kind: "article";
  key: string;
  entry: Entry;
  isOpen: boolean;
}

export interface HighlightRow extends Choosable {
  kind: "highlight";
  key: string;
  annotationId: string;
}

/** How many more highlights an open article has. */
export interface RestRow {
  kind: "rest";
  key: string;
  articleId: string;
  count: number;
}

export type Row = SectionRow | ArticleRow | HighlightRow | RestRow;

/** `annotationIdsOf`: all highlights of an article, in reading order. */
export function rowsOf(
  listing: Listing,
  state: Pick<LibraryState, "query" | "opened" | "areAllOpen" | "revealed">,
  annotationIdsOf: (articleId: string) => readonly string[],
): Row[] {
  const isSearched = state.query.trim() !== "";
  // Hits are to be seen, and one article alone need not be opened first.
  const isOpenAtFirst = ({ isTextHit }: Entry) =>
    state.areAllOpen ?? ((isSearched && !isTextHit) || listing.articles === 1);
  return listing.sections.flatMap(({ heading, entries, highlights }) => {
    const section: Row[] =
      heading === null ? [] : [{ kind: "section", key: `section ${heading}`, heading, highlights }];
    const rows = entries.flatMap((entry) => {
      const key = `${heading ?? ""} ${entry.articleId}`;
      const isOpen = state.opened.get(key) ?? isOpenAtFirst(entry);
      const isRevealed = state.revealed.has(entry.articleId);
      return entryRows(entry, key, isOpen, isRevealed ? annotationIdsOf(entry.articleId) : null);
    });
    return [...section, ...rows];
  });
}

function entryRows(
  entry: Entry,
  key: string,
  isOpen: boolean,
  all: readonly string[] | null,
): Row[] {
  const { articleId, total } = entry;
  const annotationIds = all ?? entry.annotationIds;
  const article: Row = {
    ...{ kind: "article", key, entry, isOpen, articleId, annotationIds, isArticle: true },
  };
  if (!isOpen) return [article];
  const highlights = annotationIds.map((annotationId): Row => {
    const one = { articleId, annotationIds: [annotationId], isArticle: false };
    return { kind: "highlight", key: `${key} ${annotationId}`, annotationId, ...one };
  });
  const count = total - annotationIds.length;
  const rest: Row[] = count > 0 ? [{ kind: "rest", key: `${key} rest`, articleId, count }] : [];
  return [article, ...highlights, ...rest];
}

/** Those with a box. */
export function choosableRows(rows: readonly Row[]): (ArticleRow | HighlightRow)[] {
  return rows.filter((row) => row.kind === "article" || row.kind === "highlight");
}
