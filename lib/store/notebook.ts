/** What is to leave, gathered from the tables in the shape that formats know. */
import { byPosition } from "../model/annotation.ts";
import type { ColorNames, Notebook } from "../model/notebook.ts";
import type { NotebookDb } from "./db.ts";

/**
 * The pages of these ids (all when left out), newest first, each with highlights in reading order and its texts, oldest
 * first. `whole`: with everything deleted, for a backup.
 */
export async function readNotebook(
  db: NotebookDb,
  colorNames: ColorNames,
  { articleIds, whole = false }: { articleIds?: readonly string[]; whole?: boolean } = {},
): Promise<Notebook> {
  return db.transaction("r", db.articles, db.annotations, db.versions, async () => {
    const pages = articleIds
      ? (await db.articles.bulkGet([...articleIds])).filter((page) => page !== undefined)
      : await db.articles.toArray();
    const kept = pages.filter((page) => whole || !page.deleted.value);
    kept.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
    const ids = kept.map((page) => page.id);
    const annotations = await db.annotations.where("articleId").anyOf(ids).toArray();
    const versions = await db.versions.where("articleId").anyOf(ids).sortBy("created");
    const byPage = <T extends { articleId: string }>(records: T[]) =>
      Map.groupBy(records, (record) => record.articleId);
    const [marked, texts] = [byPage(annotations), byPage(versions)];
    const entries = kept.map((page) => ({
      article: page,
      annotations: (marked.get(page.id) ?? [])
        .filter((a) => whole || !a.deleted.value)
        .sort(byPosition),
      versions: texts.get(page.id) ?? [],
    }));
    return { entries, colorNames };
  });
}
