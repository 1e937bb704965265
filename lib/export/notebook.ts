/** Records of the store as a notebook to export. */
import { byPosition } from "../model/annotation.ts";
import type { Records } from "../model/backup.ts";
import type { ColorNames, Notebook } from "../model/notebook.ts";

/** What to take. `pageIds` left out: every article. `isWhole`: the deleted ones and their highlights too, for a backup. */
export interface Choice {
  pageIds?: ReadonlySet<string>;
  isWhole: boolean;
  colorNames: ColorNames;
}

/** The chosen articles in the order of the records, each with its highlights in reading order, versions oldest first. */
export function notebookOf(records: Records, { pageIds, isWhole, colorNames }: Choice): Notebook {
  const pages = records.pages.filter((page) => (pageIds?.has(page.id) ?? true) && (isWhole || !page.deleted.value));
  const annotations = Map.groupBy(records.annotations, (annotation) => annotation.pageId);
  const versions = Map.groupBy(records.versions, (version) => version.pageId);
  return {
    entries: pages.map((page) => ({
      page,
      annotations: (annotations.get(page.id) ?? []).filter((a) => isWhole || !a.deleted.value).sort(byPosition),
      versions: (versions.get(page.id) ?? []).toSorted((a, b) => (a.created < b.created ? -1 : 1)),
    })),
    colorNames,
  };
}
