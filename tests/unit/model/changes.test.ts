import { describe, expect, it } from "vitest";
import {
  type Annotation,
  type AnnotationChange,
  createAnnotation,
  isMissing,
} from "../../../lib/model/annotation.ts";
import type { ArticleChange } from "../../../lib/model/article.ts";
import {
  addTagsOfNote,
  applyAnnotationChange,
  applyArticleChange,
} from "../../../lib/model/changes.ts";
import { MOST_TAGS } from "../../../lib/model/limits.ts";
import { sampleEntry } from "../sample.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 14, 10, minute)).toISOString();

function highlight(note = ""): Annotation {
  const selector = [{ type: "TextQuoteSelector" as const, exact: "words", prefix: "", suffix: "" }];
  const source = "https://www.example.org/river";
  return createAnnotation({
    ...{ id: "a", articleId: "p", source, selector, color: "fact", note, now: at(0) },
  });
}

describe("changing a highlight", () => {
  const change = (what: AnnotationChange, old = highlight()) =>
    applyAnnotationChange(old, what, at(5));

  it("stamps what changed and nothing else", () => {
    const { body, modified, created, deleted } = change({ note: "new" });
    expect(body.note).toEqual({ value: "new", modified: at(5) });
    expect([body.tags.modified, body.color.modified, deleted.modified, created]).toEqual([
      at(0),
      at(0),
      at(0),
      at(0),
    ]);
    expect(modified).toBe(at(5));
  });

  it("does not take a reanchoring for the reader's change", () => {
    const seen = { seen: at(5), selector: [] };
    const next = change({ reanchoring: seen });
    expect(next.modified).toBe(at(0));
    expect(next.target.reanchoring).toEqual(seen);
    expect(next.target.selector).toEqual(highlight().target.selector);
    expect(change({ reanchoring: seen, color: "doubt" }).modified).toBe(at(5));
  });

  it("notes whether its page still has it, stamped by itself and after what was seen last", () => {
    const gone = change({ notFound: true });
    expect(gone.modified).toBe(highlight().modified);
    expect(gone.target.notFound).toEqual({ value: true, modified: at(5) });
    const back = applyAnnotationChange(gone, { notFound: false }, at(1));
    expect(back.target.notFound?.value).toBe(false);
    expect(isMissing(gone) && !isMissing(back) && !isMissing(highlight())).toBe(true);
    expect((back.target.notFound?.modified ?? "") > at(5)).toBe(true); // the clock was put back
    expect(back.target.selector).toEqual(highlight().target.selector);
  });

  it("cleans tags", () =>
    expect(change({ tags: ["#a b", "A-B"] }).body.tags.value).toEqual(["a-b"]));

  it("lets a note's tags grow with the word that is being typed", () => {
    const half = change({ note: "on #clim" });
    const whole = change({ note: "on #climate #a" }, half);
    expect(whole.body.tags.value).toEqual(["climate", "a"]);
    expect(change({ note: "on climate #a" }, whole).body.tags.value).toEqual(["a"]);
  });

  it("does not bring back a tag that was taken away by hand, nor touch those given by hand", () => {
    const noted = change({ note: "on #river" }, change({ tags: ["own"] }));
    const without = change({ tags: ["own"] }, noted);
    expect(change({ note: "on #river, again" }, without).body.tags.value).toEqual(["own"]);
  });

  it("keeps what was written into the note elsewhere since the change began", () => {
    const elsewhere = change({ note: "old\ntheirs #flood" }, highlight("old"));
    const { body } = change({ note: "mine #river\nold", noteBefore: "old" }, elsewhere);
    expect(body.note.value).toBe("mine #river\nold\ntheirs #flood");
    expect(body.tags.value).toEqual(["flood", "river"]);
  });

  it("changes nothing at all without a change", () => expect(change({})).toEqual(highlight()));

  it("does not alter the old record", () => {
    const old = highlight("on #river");
    const copy = structuredClone(old);
    change({ note: "on #flood", tags: ["x"], color: "doubt", deleted: true }, old);
    expect(old).toEqual(copy);
  });
});

it("gives a new highlight the tags of its note", () => {
  expect(addTagsOfNote(highlight("on #river and #flood"), at(0)).body.tags.value).toEqual([
    "river",
    "flood",
  ]);
  expect(addTagsOfNote(highlight("on # nothing"), at(0))).toEqual(highlight("on # nothing"));
});

describe("changing an article", () => {
  const { article } = sampleEntry();
  const change = (what: ArticleChange, old = article) => applyArticleChange(old, what, at(5));

  it("keeps what was written into the note elsewhere since the change began", () => {
    const elsewhere = change({ note: "theirs" });
    const { note } = change({ note: "mine", noteBefore: article.note.value }, elsewhere);
    expect(note.value.split("\n")).toEqual(expect.arrayContaining(["theirs", "mine"]));
  });

  it("stamps what changed and nothing else", () => {
    const { note, tags, deleted, modified } = change({ note: "mine" });
    expect(note).toEqual({ value: "mine", modified: at(5) });
    expect([tags, deleted, modified]).toEqual([article.tags, article.deleted, at(5)]);
  });

  it("adds the tags of a new note to those that are there", () =>
    expect(change({ note: "see #harbour, #Night-Work" }).tags).toEqual({
      value: ["night-work", "harbour"],
      modified: at(5),
    }));

  it("merges edited tags with those that came meanwhile", () =>
    expect(change({ tags: ["mine"], tagsBefore: [] }).tags.value).toEqual(["night-work", "mine"]));

  it("keeps the moment of the first of two deletions", () => {
    const deleted = change({ deleted: true });
    expect(deleted.deleted).toEqual({ value: true, modified: at(5) });
    expect(applyArticleChange(deleted, { deleted: true }, at(9)).deleted).toBe(deleted.deleted);
  });
});

it("gives a record no more tags than it may have, however many a note names", () => {
  const note = Array.from({ length: MOST_TAGS + 100 }, (_, i) => `#t${i}`).join(" ");
  const marked = applyAnnotationChange(highlight(), { note }, at(5));
  expect(marked.body.tags.value).toHaveLength(MOST_TAGS);
  expect(marked.body.note.value).toBe(note);
});
