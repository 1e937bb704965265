import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AnchorStatus } from "../../../../lib/model/anchor-status.ts";

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
import { answer, type BackgroundHandlers, observe } from "../../../../lib/platform/messages.ts";
import { changeAnnotation } from "../../../../lib/store/annotations.ts";
import { changeArticle } from "../../../../lib/store/articles.ts";
import type { NotebookDb } from "../../../../lib/store/db.ts";
import { restart, world } from "../../fake-browser.ts";
import { at, COUNCIL, freshNotes, STORY } from "../../store/notes.ts";
import { ARTICLE, finish, giveHighlights, openArticle } from "../page.ts";

const WORDS = "carried sand to the old bridge";
let notes: NotebookDb;
let unanswer: () => void;

/** The background answers, some questions as the test wants. */
function background(instead: Partial<BackgroundHandlers> = {}) {
  unanswer?.();
  unanswer = answer("background", { ...backgroundHandlers(notes), ...instead }, admitOn(notes));
}

function visit(markup = ARTICLE, url = STORY) {
  const page = openArticle(markup, url);
  world.address = url;
  const css = giveHighlights(page.win);
  const stop = new AbortController();
  const parts = {
    doc: page.doc,
    painter: createPainter(page.win),
    extractor: createPageExtractor(page.doc),
    trees: createKnownTrees(),
    translation: createTranslation(page.doc),
    signal: stop.signal,
  };
  const settings = structuredClone(DEFAULT_SETTINGS);
  const session = new Session({ ...parts, settings: () => settings });
  const painted = () => Object.values(css.shown()).flat();
  return { ...page, ...css, ...parts, session, settings, painted, stop };
}
const states = (session: Session) => session.anchorStatuses.map(({ state }) => state);

beforeEach(() => {
  restart();
  notes = freshNotes();
  background();
});

describe("highlighting", () => {
  it("paints what is saved, and finds it at the next visit", async () => {
    const first = visit();
    const [saved] = await first.session.highlight([[first.range(WORDS)]], "quote");
    expect(first.shown()).toEqual({ "pressmark-blue-light": [WORDS] });
    expect(await notes.annotations.get(saved!.id)).toEqual(saved);
    const second = visit(undefined, `${STORY}?utm_source=x`);
    await second.session.refresh();
    expect(second.shown()).toEqual({ "pressmark-blue-light": [WORDS] });
    expect(states(second.session)).toEqual(["exact"]);
  });

  it("paints nothing if it cannot be saved, and says why (demand 6)", async () => {
    background({ saveAnnotation: () => Promise.reject(new Error("The disk is full.")) });
    const { session, range, painted } = visit();
    await expect(session.highlight([[range(WORDS)]], "fact")).rejects.toThrow("The disk is full.");
    expect(painted()).toEqual([]);
    expect(session.anchorStatuses).toEqual([]);
  });

  it("asks again when the background was stopped, and saves once", async () => {
    const { session, range, painted } = visit();
    world.silences = 2;
    await session.highlight([[range(WORDS)]], "fact");
    expect([painted(), await notes.annotations.count()]).toEqual([[WORDS], 1]);
  });

  it("the same words again changes their colour", async () => {
    const { session, range, shown } = visit();
    const [first] = await session.highlight([[range(WORDS)]], "fact");
    const [second] = await session.highlight([[range(WORDS)]], "doubt");
    expect(second!.id).toBe(first!.id);
    expect([shown(), await notes.annotations.count()]).toEqual([
      { "pressmark-red-light": [WORDS] },
      1,
    ]);
    await session.highlight([[range("carried sand")]], "fact"); // a part of them is another one
    expect(await notes.annotations.count()).toBe(2);
  });

  it("paints one within another above it, whichever was made first", async () => {
    const { session, range, shown } = visit();
    await session.highlight([[range("old bridge")]], "fact");
    await session.highlight([[range(WORDS)]], "quote");
    await session.highlight([[range("bridge")]], "doubt");
    expect(shown()).toEqual({
      "pressmark-yellow-light-1": ["old bridge"],
      "pressmark-blue-light": [WORDS],
      "pressmark-red-light-2": ["bridge"],
    });
  });

  it("says what may make it hard to find again", async () => {
    const { session, range } = visit(
      `${ARTICLE}<aside class="ticker"><p>Trains are late.</p></aside>`,
    );
    await session.highlight([[range(WORDS)], [range("Trains are late")]], "fact");
    expect(session.anchorStatuses.map(({ risks }) => risks)).toEqual([[], ["volatile", "outside"]]);
  });

  it("saves each of several ranges, and refuses what holds no text", async () => {
    const { session, range, painted, doc } = visit();
    await session.highlight([[range("twelve")], [range(WORDS)]], "fact");
    expect(painted()).toEqual(["twelve", WORDS]);
    await expect(session.highlight([[doc.createRange()]], "fact")).rejects.toThrow(
      "no text in this selection",
    );
  });

  it("in text that came late keeps the text with it", async () => {
    const { session, range, extractor, doc } = visit("<article><p>Loading …</p></article>");
    finish(extractor.snapshotSteps()); // the panel asked early
    doc.body.replaceChildren(...openArticle().doc.body.childNodes);
    await session.highlight([[range(WORDS)]], "fact");
    const [version] = await notes.versions.toArray();
    expect(JSON.stringify(version?.blocks)).toContain(WORDS);
  });

  it("while an app goes to its next article saves it with its own, and paints nothing on the next", async () => {
    const { session, range, painted, go } = visit();
    const marked = session.highlight([[range(WORDS)]], "fact");
    go("/2026/next");
    session.onNavigate();
    await marked;
    expect(painted()).toEqual([]);
    expect(session.articleId).toBeNull();
    expect((await notes.articles.toArray()).map(({ identities }) => identities)).toEqual([
      ["example.org/2026/river-rises"],
    ]);
  });

  it("right after an app went to its next article does not save under the one before", async () => {
    const { session, range, doc, go, extractor } = visit();
    finish(extractor.snapshotSteps());
    go("/2026/council");
    doc.body.replaceChildren(
      ...openArticle(`<article><h1>Council sells dairy</h1><p>${COUNCIL}</p></article>`).doc.body
        .childNodes,
    );
    await session.highlight([[range("former dairy")]], "fact");
    const [page] = await notes.articles.toArray();
    expect(page).toMatchObject({ identities: ["example.org/2026/council"] });
    expect(page!.meta.title).not.toContain("River");
  });
});

describe("highlighting at a bad moment", () => {
  it("finds its words again where the page replaced their nodes while they were saved", async () => {
    const real = backgroundHandlers(notes);
    const { session, range, doc, painted } = visit();
    background({
      saveAnnotation: (data, sender) => {
        const old = [...doc.querySelectorAll("p")].find((p) => p.textContent?.includes(WORDS))!;
        old.replaceWith(old.cloneNode(true));
        return real.saveAnnotation(data, sender);
      },
    });
    await session.refresh();
    await session.highlight([[range(WORDS)]], "fact");
    await vi.waitFor(() => expect(painted()).toEqual([WORDS]));
  });

  it("saves words anew whose highlight is in the trash", async () => {
    const { session, range, painted } = visit();
    const [one] = await session.highlight([[range(WORDS)]], "fact");
    await changeAnnotation(notes, one!.id, { deleted: true }, at(9)); // and nobody told this tab
    const [two] = await session.highlight([[range(WORDS)]], "doubt");
    expect(two!.id).not.toBe(one!.id);
    expect([two!.deleted.value, painted()]).toEqual([false, [WORDS]]);
  });

  it("knows the article further up, though nobody has told of the new address yet", async () => {
    const { session, range, doc, go } = visit();
    await session.refresh();
    const next = openArticle(`<article><h1>Council sells dairy</h1><p>${COUNCIL}</p></article>`);
    doc.body.append(...next.doc.body.childNodes);
    await session.rereadText();
    go("/2026/council");
    await session.highlight([[range(WORDS)]], "fact");
    const [page] = await notes.articles.toArray();
    expect(page!.identities).toEqual(["example.org/2026/river-rises"]);
    expect(
      JSON.stringify((await notes.versions.toArray()).map(({ blocks }) => blocks)),
    ).not.toContain("dairy");
  });
});

describe("a change", () => {
  it("shows, and a deleted highlight goes and comes back", async () => {
    const { session, range, shown, painted } = visit();
    const { id } = (await session.highlight([[range(WORDS)]], "fact"))[0]!;
    await session.change(id, { color: "doubt" });
    expect(Object.keys(shown())).toEqual(["pressmark-red-light"]);
    await session.onChanged(await changeAnnotation(notes, id, { note: "why?" }, at(1)));
    expect(Object.keys(shown())).toEqual(["pressmark-red-light", "pressmark-note-red-light"]);
    await session.change(id, { deleted: true });
    expect([painted(), session.anchorStatuses]).toEqual([[], []]);
    await session.change(id, { deleted: false });
    expect(painted()).toEqual([WORDS, WORDS]);
  });

  it("made elsewhere shows after a refresh", async () => {
    const { session, range, shown } = visit();
    const [one, two] = await session.highlight([[range(WORDS)], [range("twelve")]], "fact");
    await changeAnnotation(notes, one!.id, { color: "doubt" }, at(1));
    await changeAnnotation(notes, two!.id, { deleted: true }, at(1));
    await session.refresh();
    expect(shown()).toEqual({ "pressmark-red-light": [WORDS] });
  });

  it("is not undone by an answer that is older than it", async () => {
    const real = backgroundHandlers(notes);
    let answerOld = () => {};
    const held = new Promise<void>((resolve) => {
      answerOld = resolve;
    });
    let asked = 0;
    background({
      openArticle: async (snapshot, sender) => {
        const now = await real.openArticle(snapshot, sender);
        if (asked++ === 0) await held;
        return now;
      },
    });
    const { session, range, painted } = visit();
    const refreshed = session.refresh();
    await vi.waitFor(() => expect(asked).toBe(1));
    const [one] = await session.highlight([[range(WORDS)]], "fact");
    answerOld();
    await refreshed;
    expect(painted()).toEqual([WORDS]);
    expect(session.annotationOf(one!.id)).toBeDefined();
  });
});

it("of a deleted article goes from the page", async () => {
  const { session, range, painted } = visit();
  await session.refresh();
  await session.highlight([[range(WORDS)]], "fact");
  await changeArticle(notes, (await notes.articles.toArray())[0]!.id, { deleted: true }, at(9));
  await session.refresh();
  expect(painted()).toEqual([]);
});

it("of a site that is switched off is never missing", async () => {
  const { session, range, settings } = visit();
  await session.refresh();
  await session.highlight([[range(WORDS)]], "fact");
  settings.disabledSites = ["example.org"];
  session.stop();
  expect(session.hasLostHighlight()).toBe(false);
});

/** A search that lasts long on a busy machine pauses by the same timers. */
const GOING_ON = {
  toFake: ["setTimeout", "clearTimeout"],
  shouldAdvanceTime: true,
} satisfies Parameters<typeof vi.useFakeTimers>[0];

describe("a page that changes", () => {
  it("paints what is found in text that came late, and says meanwhile that it is not found (demands 3, 21)", async () => {
    const first = visit();
    await first.session.highlight([[first.range(WORDS)]], "fact");
    const { session, doc, painted } = visit("<article><p>Loading …</p></article>");
    await session.refresh();
    expect([painted(), states(session)]).toEqual([[], ["not-found"]]);
    doc.body.replaceChildren(...openArticle().doc.body.childNodes);
    await session.rereadText();
    expect([painted(), states(session)]).toEqual([[WORDS], ["exact"]]);
  });

  it("without a passage for a while has the notebook say so, until it is there again", async () => {
    const first = visit();
    const [made] = await first.session.highlight([[first.range(WORDS)]], "fact");
    const missing = async () => (await notes.annotations.get(made!.id))?.target.notFound?.value;
    vi.useFakeTimers(GOING_ON);
    try {
      const late = visit("<article><p>Loading …</p></article>");
      await late.session.refresh();
      expect(vi.getTimerCount()).toBe(1);
      late.doc.body.replaceChildren(...openArticle().doc.body.childNodes);
      await late.session.rereadText();
      expect(vi.getTimerCount()).toBe(0); // it only came late
      const { session, doc } = visit("<article><p>The page is gone.</p></article>");
      await session.refresh();
      vi.runAllTimers();
      vi.useRealTimers();
      await vi.waitUntil(missing);
      doc.body.replaceChildren(...openArticle().doc.body.childNodes);
      await session.rereadText();
      await vi.waitUntil(async () => (await missing()) === false);
    } finally {
      vi.useRealTimers();
    }
  });

  it("in a translation says nothing of what is missing", async () => {
    const first = visit();
    await first.session.highlight([[first.range(WORDS)]], "fact");
    const { session, doc } = visit("<article><p>Der Fluss stieg in der Nacht.</p></article>");
    doc.documentElement.classList.add("translated-ltr");
    vi.useFakeTimers(GOING_ON);
    try {
      await session.refresh();
      expect([states(session), vi.getTimerCount()]).toEqual([["not-found"], 0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("paints again where its nodes were replaced", async () => {
    const { session, range, doc, painted } = visit();
    await session.highlight([[range(WORDS)]], "fact");
    doc.body.replaceChildren(...openArticle().doc.body.childNodes);
    await session.rereadText();
    expect(painted()).toEqual([WORDS]);
  });

  it("asks again, a few times, whether it is an article that its claim may mean", async () => {
    const first = visit();
    await first.session.highlight([[first.range(WORDS)]], "fact");
    const { session, doc, painted } = visit("<p>…</p>", "https://www.example.org/wire/7");
    const link = doc.createElement("link");
    Object.assign(link, { rel: "canonical", href: STORY });
    doc.head.append(link);
    await session.refresh();
    expect([session.articleId, painted()]).toEqual([null, []]);
    doc.body.replaceChildren(...openArticle().doc.body.childNodes);
    await session.rereadText();
    expect(painted()).toEqual([WORDS]);
  });

  it("of address forgets what was painted once its text goes, and shows the other page's", async () => {
    const { session, range, doc, painted, go } = visit();
    await session.refresh();
    await session.highlight([[range(WORDS)]], "fact");
    expect(session.onNavigate()).toBe(false);
    go(`${new URL(STORY).pathname}?utm_source=x#part`);
    expect(session.onNavigate()).toBe(false);
    go("/2026/other");
    expect(session.onNavigate()).toBe(true);
    expect([session.anchorStatuses, session.articleId]).toEqual([[], null]);
    expect(painted()).toEqual([WORDS]); // the app has not removed the article yet
    const firstArticle = [...doc.body.childNodes];
    doc.body.replaceChildren(
      ...openArticle(`<article><p>${COUNCIL}</p></article>`).doc.body.childNodes,
    );
    await session.rereadText();
    expect(painted()).toEqual([]);
    doc.body.replaceChildren(...firstArticle);
    go(new URL(STORY).pathname);
    session.onNavigate();
    await session.refresh();
    expect(painted()).toEqual([WORDS]);
  });

  it("by adding the next article below the last keeps both highlighted, each under its own address", async () => {
    const { session, range, doc, painted, go } = visit();
    await session.refresh();
    await session.highlight([[range(WORDS)]], "fact");
    const next = openArticle(`<article><h1>Council sells dairy</h1><p>${COUNCIL}</p></article>`);
    doc.body.append(...next.doc.body.childNodes);
    await session.rereadText();
    go("/2026/council");
    session.onNavigate();
    session.onTextChange();
    await session.refresh();
    await session.highlight([[range("twelve")]], "quote"); // in the first article, further up
    expect(painted().sort()).toEqual([WORDS, "twelve"].sort());
    expect(session.anchorStatuses).toEqual([]);
    expect(
      (await notes.annotations.toArray()).map(({ target }) => new URL(target.source).pathname),
    ).toEqual(["/2026/river-rises", "/2026/river-rises"]);
    expect(await notes.articles.count()).toBe(1);
    // Apps replace nodes: its highlights are found again for as long as the article is shown.
    const firstElement = doc.querySelector("article")!;
    firstElement.replaceWith(firstElement.cloneNode(true));
    await session.rereadText();
    expect(painted().sort()).toEqual([WORDS, "twelve"].sort());
    doc.querySelector("article")!.remove();
    await session.rereadText();
    expect(painted()).toEqual([]);
  });

  it("while the first search is on its way does not stop it for good", async () => {
    const line = (i: number) =>
      `The clerk of office ${i * 7} counted ${i * 13} boats in harbour ${i * 17}.`;
    const markup = `<article>${Array.from({ length: 60 }, (_, i) => `<p>${line(i)}</p>`).join("")}</article>`;
    const first = visit(markup);
    const ranges = Array.from({ length: 40 }, (_, i) => [first.range(line(i).slice(4))]);
    await first.session.highlight(ranges, "fact");
    const { session, doc, painted } = visit(markup);
    let clock = 0;
    // Every step is a slice.
    const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 9));
    const refreshed = session.refresh();
    await vi.waitFor(() => expect(painted().length).toBeGreaterThan(0));
    expect(painted().length).toBeLessThan(40);
    doc.body.append(doc.createElement("p"), "An advert that came late.");
    session.onTextChange();
    await Promise.all([session.rereadText(), refreshed]);
    now.mockRestore();
    expect(painted()).toHaveLength(40);
    expect(new Set(states(session))).toEqual(new Set(["exact"]));
  });

  it("in one paragraph changes the status of that highlight alone", async () => {
    const { session, range, doc, painted } = visit();
    await session.refresh();
    await session.highlight([[range(WORDS)], [range("twelve")]], "fact");
    const paragraph = [...doc.querySelectorAll("p")].find((p) =>
      p.textContent?.includes("twelve"),
    )!;
    paragraph.remove();
    session.onTextChange();
    await session.rereadText();
    expect(painted()).toEqual([WORDS]);
    expect(states(session)).toEqual(["exact", "not-found"]);
  });

  it("is painted again before the browser draws when it asks for that", async () => {
    const { session, range, doc, painted } = visit();
    await session.refresh();
    await session.highlight([[range(WORDS)]], "fact");
    const paragraph = [...doc.querySelectorAll("p")].find((p) => p.textContent?.includes(WORDS))!;
    paragraph.replaceWith(paragraph.cloneNode(true));
    expect(session.hasLostHighlight()).toBe(true);
    let isDrawn = false;
    setTimeout(() => {
      isDrawn = true;
    });
    await session.rereadText(true);
    expect([isDrawn, painted(), session.hasLostHighlight()]).toEqual([false, [WORDS], false]);
  });
});

it("tries all when one search is stopped by another", async () => {
  const first = visit();
  const made = await first.session.highlight(
    [[first.range(WORDS)], [first.range("twelve")], [first.range("trains")]],
    "fact",
  );
  const { session, painted } = visit();
  const refreshed = session.refresh();
  await session.change(made[0]!.id, { color: "fact" });
  await refreshed;
  await session.rereadText();
  expect(painted()).toHaveLength(3);
  expect(new Set(states(session))).toEqual(new Set(["exact"]));
});

it("shows nothing on a site that is switched off, and all when it is on again", async () => {
  const first = visit();
  await first.session.highlight([[first.range(WORDS)]], "fact");
  const { session, painted, settings } = visit();
  settings.disabledSites = ["example.org"];
  await session.refresh();
  expect(painted()).toEqual([]);
  settings.disabledSites = [];
  await session.refresh();
  expect(painted()).toEqual([WORDS]);
  session.stop();
  expect(painted()).toEqual([]);
});

it("tells the panel how its highlights are anchored", async () => {
  const heard: AnchorStatus[][] = [];
  observe("reportAnchoring", ({ anchorStatuses }) => heard.push(anchorStatuses), admitOn(notes));
  const { session, range, painter } = visit();
  await session.highlight([[range(WORDS)]], "fact");
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject([{ state: "exact", hidden: false }]));
  expect(painter.idsInOrder()).toHaveLength(1);
  expect(quoteOf(session.annotationOf(painter.idsInOrder()[0]!)!)).toBe(WORDS);
});
