/** What is to leave, gathered from the tables in the shape that formats know. */
import { byPosition } from "../model/annotation.ts";
import type { ColorNames, Notebook } from "../model/notebook.ts";
import type { Notes } from "./db.ts";

/**
 * The pages of these ids (all when left out), newest first, each with highlights in reading order and its texts, oldest
 * first. `whole`: with everything deleted, for a backup.
 */
export async function readNotebook(
  db: Notes,
  colorNames: ColorNames,
  { pageIds, whole = false }: { pageIds?: readonly string[]; whole?: boolean } = {},
): Promise<Notebook> {
  return db.transaction("r", db.pages, db.annotations, db.versions, async () => {
    const pages = pageIds
      ? (await db.pages.bulkGet([...pageIds])).filter((page) => page !== undefined)
      : await db.pages.toArray();
    const kept = pages.filter((page) => whole || !page.deleted.value);
    kept.sort((a, b) => (a.created < b.created ? 1 : a.created > b.created ? -1 : 0));
    const ids = kept.map((page) => page.id);
    const annotations = await db.annotations.where("pageId").anyOf(ids).toArray();
    const versions = await db.versions.where("pageId").anyOf(ids).sortBy("created");
    const byPage = <T extends { pageId: string }>(records: T[]) =>
      Map.groupBy(records, (record) => record.pageId);
    const [marked, texts] = [byPage(annotations), byPage(versions)];
    const entries = kept.map((page) => ({
      page,
      annotations: (marked.get(page.id) ?? [])
        .filter((a) => whole || !a.deleted.value)
        .sort(byPosition),
      versions: texts.get(page.id) ?? [],
    }));
    return { entries, colorNames };
  });
}
