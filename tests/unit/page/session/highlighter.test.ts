import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { backgroundHandlers } from "../../../../entrypoints/background/handlers.ts";
import { quoteOf } from "../../../../lib/model/annotation.ts";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { admitOn } from "../../../../lib/notebook/message-rules.ts";
import { createKnownTrees } from "../../../../lib/page/observing/known-trees.ts";
import { createPageExtractor } from "../../../../lib/page/observing/page-extractor.ts";
import { createTranslation } from "../../../../lib/page/observing/translation.ts";
import { createPainter } from "../../../../lib/page/painting/painter.ts";
import { Session } from "../../../../lib/page/session/session.ts";
import { answer } from "../../../../lib/platform/messages.ts";
import { changeAnnotation } from "../../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../../lib/store/db.ts";
import { restart, world } from "../../fake-browser.ts";
import { at, freshNotes, STORY } from "../../store/notes.ts";
import { giveHighlights, openArticle } from "../page.ts";

const WHOLE = "Volunteers carried sand to the old bridge";
const [START, MIDDLE, END] = [
  "Volunteers carried sand",
  "carried sand to the old",
  "the old bridge",
];
let notes: NotebookDb;
let session: Session;
let page: ReturnType<typeof openArticle>;
let css: ReturnType<typeof giveHighlights>;

beforeEach(() => {
  restart();
  notes = freshNotes();
  answer("background", backgroundHandlers(notes), admitOn(notes));
  page = openArticle();
  world.address = STORY;
  css = giveHighlights(page.win);
  session = new Session({
    doc: page.doc,
    painter: createPainter(page.win),
    extractor: createPageExtractor(page.doc),
    settings: () => DEFAULT_SETTINGS,
    trees: createKnownTrees(),
    translation: createTranslation(page.doc),
    signal: new AbortController().signal,
  });
});
const mark = async (words: string, note = "") => {
  const [made] = await session.highlight([[page.range(words)]], "fact");
  if (note) await changeAnnotation(notes, made!.id, { note }, at(9));
  return made!.id;
};
const painted = () => Object.values(css.shown()).flat();
const deleted = async (id: string) => (await notes.annotations.get(id))!.deleted.value;

describe("marking over highlights", () => {
  it("keeps both, and says how many overlap (demand 26)", async () => {
    const first = await mark(START);
    const apart = await mark("Schools stay closed");
    const second = await mark(MIDDLE);
    expect(painted().sort()).toEqual([START, "Schools stay closed", MIDDLE].sort());
    expect([first, second, apart].map((id) => session.countOverlapped(id))).toEqual([1, 1, 0]);
  });

  it("makes one of them with all words, notes and tags where the reader wants that (demand 26)", async () => {
    const ids = [await mark(START, "who? #sand"), await mark(END, "which bridge?")];
    const [made] = await session.highlightUnited([[page.range(MIDDLE)]], "quote");
    expect(quoteOf(made!.annotation)).toBe(WHOLE);
    expect(made!.annotation.body.note.value).toBe("who? #sand\n\nwhich bridge?");
    expect(made!.annotation.body.tags.value).toEqual(["sand"]);
    expect(made!.replaced.sort()).toEqual(ids.sort());
    expect(css.shown()).toEqual({
      "pressmark-blue-light": [WHOLE],
      "pressmark-note-blue-light": [WHOLE],
    });
    expect(await Promise.all(ids.map(deleted))).toEqual([true, true]);
    // No third one in the trash, which the reader never made.
    expect(await notes.annotations.count()).toBe(3);
  });

  it("gives all back when it is undone: nothing is removed silently (demand 24)", async () => {
    const first = await mark(START, "who?");
    const [made] = await session.highlightUnited([[page.range(MIDDLE)]], "quote");
    await session.change(made!.annotation.id, { deleted: true });
    await session.change(first, { deleted: false });
    expect(css.shown()).toMatchObject({ "pressmark-yellow-light": [START] });
    expect((await notes.annotations.get(first))!.body.note.value).toBe("who?");
  });

  it("makes one of those that overlap when the reader says so later", async () => {
    const first = await mark(START);
    const second = await mark(MIDDLE);
    const { annotation, replaced } = await session.unite(second);
    expect(quoteOf(annotation)).toBe("Volunteers carried sand to the old");
    expect(replaced.sort()).toEqual([first, second].sort());
    expect(painted()).toEqual(["Volunteers carried sand to the old"]);
    await expect(session.unite(annotation.id)).rejects.toThrow("no longer overlap");
  });

  it("takes a part of one as that one in another colour, and touches no neighbour", async () => {
    const first = await mark(START);
    const neighbour = await mark("to the old bridge");
    const [made] = await session.highlightUnited([[page.range("carried")]], "doubt");
    expect([made!.annotation.id, made!.replaced]).toEqual([first, []]);
    expect(css.shown()["pressmark-red-light"]).toEqual([START]);
    expect(await deleted(neighbour)).toBe(false);
  });
});
