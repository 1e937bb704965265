/** What the notebook holds of the page in the tab, live. */

import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { isAllowedAt } from "../../lib/model/consents.ts";
import type { BlockOverride } from "../../lib/model/overrides.ts";
import { listAnnotations } from "../../lib/store/annotations.ts";
import { articleAt } from "../../lib/store/articles.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readRow } from "../../lib/store/rows.ts";
import { countBroken } from "../../lib/store/set-aside.ts";
import { useLive } from "../../lib/store/use-live.ts";

interface PageRecords {
  /** The page that was asked for. */
  articleId: string | null;
  address: string;
  /** Also a deleted one: a note on it restores it. */
  article: SavedArticle | null;
  annotations: Annotation[];
  /** Highlights of the article that could not be read. */
  brokenCount: number;
}

export interface PageNotebook {
  state: "loading" | "ready" | "failed";
  /** Why it failed; "" otherwise. */
  error: string;
  /** The records are those of `articleId`. */
  isCurrent: boolean;
  /** The overrides are those of `address`, also while its article is only just being found. */
  hasOverrides: boolean;
  /** Also a deleted one. */
  article: SavedArticle | null;
  annotations: Annotation[];
  /** Highlights of the article that could not be read. */
  brokenCount: number;
  overrides: readonly BlockOverride[];
}

const NO_OVERRIDES: readonly BlockOverride[] = [];

/**
 * Reads the article and its annotations by `articleId`, or by `address` while that is null. The
 * last result stays until the next one is there, so what belongs to another page is not handed out:
 * a note must not be saved to that one.
 */
export function useNotebook(
  db: NotebookDb,
  articleId: string | null,
  address: string,
): PageNotebook {
  const live = useLive(() => readRecords(db, articleId, address), [articleId, address]);
  const records = live.state === "ready" ? live.value : null;
  const isCurrent = records?.articleId === articleId;
  const hasOverrides = records?.address === address;
  // Those of an article in the trash as well: they come back with it.
  const overrides = records?.article?.overrides?.value ?? NO_OVERRIDES;
  return {
    state: live.state,
    error: live.state === "failed" ? live.error : "",
    isCurrent,
    hasOverrides,
    article: isCurrent ? records.article : null,
    annotations: isCurrent ? records.annotations : [],
    brokenCount: isCurrent ? records.brokenCount : 0,
    overrides: hasOverrides ? overrides : NO_OVERRIDES,
  };
}

async function readRecords(
  db: NotebookDb,
  articleId: string | null,
  address: string,
): Promise<PageRecords> {
  const named = articleId ? await readRow(db, "articles", articleId) : undefined;
  // The page may still speak of an article that the reader no longer wants on its site.
  const shownId = named && !isAllowedAt(named, address) ? null : articleId;
  const article = shownId ? named : await articleAt(db, address);
  const annotations = shownId ? await listAnnotations(db, shownId) : [];
  const brokenCount = shownId ? await countBroken(db, shownId) : 0;
  return { articleId, address, article: article ?? null, annotations, brokenCount };
}
