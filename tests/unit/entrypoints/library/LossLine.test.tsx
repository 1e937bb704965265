import "fake-indexeddb/auto"; // before Dexie, whose live queries look for it when it is loaded
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { act } from "preact/test-utils";
import { LossLine } from "../../../../entrypoints/library/LossLine.tsx";
import { noteCount, readKnownCount } from "../../../../lib/platform/known-count.ts";
import { saveAnnotation } from "../../../../lib/store/annotations.ts";
import { changeArticle } from "../../../../lib/store/articles.ts";
import { purgeRecords } from "../../../../lib/store/purge.ts";
import { createScreen } from "../../components/screen.ts";
import { restart } from "../../fake-browser.ts";
import { at, freshNotes, highlightOf, initOf } from "../../store/notes.ts";

const { show, root, click } = createScreen();
beforeEach(restart);
/** The count, what was known, and what follows from both: each is shown after one `act`. */
async function settle() {
  for (let i = 0; i < 4; i++)
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
}

/** A notebook of so many highlights, some of them in the trash. */
async function notebookOf(highlights: number) {
  const db = freshNotes();
  const { article } = await saveAnnotation(db, initOf(), highlightOf("0"), at(1));
  const more = Array.from({ length: highlights - 1 }, (_, i) => highlightOf(String(i + 1)));
  await db.annotations.bulkPut(more.map((one) => ({ ...one, articleId: article.id })));
  return { db, id: article.id };
}

describe("the library, when it opens", () => {
  it("says that most of the notebook is gone, until the reader says it is right so (demand 64)", async () => {
    await noteCount({ highlights: 40, purged: 0 });
    const { db } = await notebookOf(2);
    await show(<LossLine db={db} />);
    await settle();
    expect(root.textContent).toContain("There were 40 highlights here, and now there are 2.");
    expect(await readKnownCount()).toEqual({ highlights: 40, purged: 0 });
    await click("button");
    await settle();
    expect([root.textContent, await readKnownCount()]).toEqual(["", { highlights: 2, purged: 0 }]);
  });

  it("says nothing while it counts, and notes what it finds", async () => {
    await noteCount({ highlights: 8, purged: 0 });
    const { db } = await notebookOf(9);
    await show(<LossLine db={db} />);
    expect(root.textContent).toBe("");
    await settle();
    expect([root.textContent, await readKnownCount()]).toEqual(["", { highlights: 9, purged: 0 }]);
  });

  it("says nothing of what the reader deleted for ever", async () => {
    const { db, id } = await notebookOf(9);
    await show(<LossLine db={db} />);
    await settle();
    await changeArticle(db, id, { deleted: true }, at(2));
    await purgeRecords(db, { articleIds: [id], annotationIds: [] }, at(3));
    await settle();
    expect([root.textContent, await readKnownCount()]).toEqual(["", { highlights: 0, purged: 9 }]);
  });
});
