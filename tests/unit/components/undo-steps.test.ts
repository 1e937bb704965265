import { describe, expect, it } from "vitest";
import {
  changedMany,
  deletedArticle,
  deletedHighlight,
  firstWords,
  removedTags,
  replacedNote,
} from "../../../components/undo-steps.ts";
import { applyAnnotationChange } from "../../../lib/model/changes.ts";
import { sampleEntry } from "../../unit/sample.ts";

const { article, annotations } = sampleEntry();
const [first] = annotations;
/** Without the marks that keep the direction of a quote. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const NOW = "2026-05-01T00:00:00.000Z";
const LATER = "2026-05-02T00:00:00.000Z";

describe("the words of an act", () => {
  it.each([
    ["The last boat leaves.", "The last boat leaves."],
    ["The last boat leaves at 1.40 in the morning, and it", "The last boat leaves at 1.40 in the…"],
    ["  a\n b ", "a b"],
    [
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
      "Donaudampfschifffahrtselektrizitätenhaup…",
    ],
    ["🦭".repeat(50), `${"🦭".repeat(40)}…`],
    [" ", ""],
  ])("name %s", (text, named) => expect(plain(firstWords(text))).toBe(named));

  it("say what was deleted, and how long it can be had back (demand 66)", () => {
    expect(plain(deletedHighlight(first!).done)).toMatch(
      /^Deleted “.+…”\. It stays in the trash for 30 days\.$/,
    );
    expect(plain(deletedArticle(article, 7).done)).toMatch(
      /^Deleted “Night ferries.+” and its 7 highlights\. It stays in the trash for 30 days\.$/,
    );
    const former = { articles: [], annotations: [] };
    expect(changedMany("Tagged: 2 highlights.", former)).toMatchObject({
      ...{ done: "Tagged: 2 highlights.", undoing: [{ record: "many", former }] },
    });
    expect(deletedHighlight({ id: "x", target: { source: "", selector: [] } })).toMatchObject({
      ...{ done: "Deleted the highlight. It stays in the trash for 30 days." },
      undone: "The highlight is back.",
    });
  });
});

describe("undoing", () => {
  const annotation = annotations.find(({ body }) => body.tags.value.length === 2)!;
  /** The annotation after an edit and after that was undone. */
  const undone = (edit: object, undoing: { change: object } | undefined) =>
    applyAnnotationChange(applyAnnotationChange(annotation, edit, NOW), undoing!.change, LATER);

  it("a tag that was removed brings it back, beside what was added since", () => {
    const before = annotation.body.tags.value;
    const tags = before.slice(1);
    const [undoing] = removedTags("annotation", "a", { tags, tagsBefore: before })!.undoing;
    const back = undone({ tags: [...tags, "new"] }, undoing as { change: object });
    expect(new Set(back.body.tags.value)).toEqual(new Set([...before, "new"]));
    expect(
      removedTags("annotation", "a", { tags: [...before, "x"], tagsBefore: before }),
    ).toBeNull();
  });

  it("a note that was written over brings back what it said", () => {
    const before = annotation.body.note.value;
    const step = replacedNote("annotation", "a", { note: "gone", before })!;
    expect(step.isQuiet).toBe(true);
    const [undoing] = step.undoing;
    expect(undone({ note: "gone" }, undoing as { change: object }).body.note.value).toBe(before);
    expect(replacedNote("annotation", "a", { note: "", before })!.isQuiet).toBe(false);
    expect(replacedNote("annotation", "a", { note: `${before} and more`, before })).toBeNull();
    expect(replacedNote("annotation", "a", { note: "first", before: " " })).toBeNull();
  });
});
