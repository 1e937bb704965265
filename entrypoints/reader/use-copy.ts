/** What the notebook holds of the article of a reading copy, live. */

import { useEffect, useState } from "preact/hooks";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle, Version } from "../../lib/model/article.ts";
import { withWholeMeta } from "../../lib/schema/stand-in.ts";
import { listAnnotations, listTags } from "../../lib/store/annotations.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readRow } from "../../lib/store/rows.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { versionsOf } from "../../lib/store/versions.ts";

export interface Copy {
  article: SavedArticle;
  annotations: readonly Annotation[];
  /** The stored texts, the oldest first. */
  versions: readonly Version[];
  /** The text that is shown; undefined if none was kept. */
  shown: Version | undefined;
  show(version: Version): void;
  knownTags: readonly string[];
}

export type CopyView =
  | { state: "loading" }
  | { state: "failed"; error: string }
  /** The notebook has no such article. */
  | { state: "missing" }
  | { state: "ready"; copy: Copy };

/**
 * The latest text is shown, and stays while the reader reads, also when a later one is stored
 * meanwhile.
 */
export function useCopy(db: NotebookDb, articleId: string): CopyView {
  const record = useLive(() => readArticle(db, articleId), [articleId]);
  const marked = useLive(() => listAnnotations(db, articleId), [articleId]);
  const texts = useLive(() => versionsOf(db, articleId), [articleId]);
  const tags = useLive(() => listTags(db), []);
  const [chosen, setChosen] = useState("");

  const versions = texts.state === "ready" ? texts.value : [];
  const shown = versions.find(({ id }) => id === chosen) ?? versions.at(-1);
  const shownId = shown?.id ?? "";
  useEffect(() => setChosen(shownId), [shownId]);

  const failed = [record, marked, texts].find(({ state }) => state === "failed");
  if (failed?.state === "failed") return { state: "failed", error: failed.error };
  if (record.state !== "ready" || marked.state !== "ready" || texts.state !== "ready")
    return { state: "loading" };
  if (!record.value) return { state: "missing" };
  return {
    state: "ready",
    copy: {
      article: record.value,
      annotations: marked.value,
      versions,
      shown,
      show: ({ id }) => setChosen(id),
      knownTags: tags.state === "ready" ? tags.value : [],
    },
  };
}

async function readArticle(db: NotebookDb, id: string): Promise<SavedArticle | undefined> {
  const article = await readRow(db, "articles", id);
  return article && withWholeMeta([article])[0];
}
