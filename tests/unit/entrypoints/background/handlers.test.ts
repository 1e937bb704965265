import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { changedMany } from "../../../../components/undo-steps.ts";
import type { UndoReporter } from "../../../../components/use-undo.ts";
import { backgroundHandlers } from "../../../../entrypoints/background/handlers.ts";
import { followTabs } from "../../../../entrypoints/background/tabs.ts";
import { renameTag } from "../../../../entrypoints/library/bulk-actions.ts";
import { MOST_CHANGED } from "../../../../lib/model/limits.ts";
import { admitOn } from "../../../../lib/notebook/message-rules.ts";
import { performUndo } from "../../../../lib/notebook/undo.ts";
import { RefusedMessageError } from "../../../../lib/platform/errors.ts";
import { answer, ask, askWithRetry } from "../../../../lib/platform/messages.ts";
import type { PageStatus } from "../../../../lib/platform/protocol.ts";
import { changeSettings, readSettings } from "../../../../lib/platform/settings.ts";
import { changeTab, readTab } from "../../../../lib/platform/tabs.ts";
import { countAnnotations } from "../../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../../lib/store/db.ts";
import { browser, restart, world } from "../../fake-browser.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, RIVER, STORY } from "../../store/notes.ts";

let notes: NotebookDb;
beforeEach(() => {
  restart();
  notes = freshNotes();
  answer("background", backgroundHandlers(notes), admitOn(notes));
  world.address = STORY;
});

const statusOf = (address: string): PageStatus => ({
  address,
  title: "",
  isArticle: true,
  kind: "news",
});
/** The page of tab 1 is at this address now, as the browser says. */
const visit = (address: string) => {
  world.address = address;
};
/** The message comes from a page of the extension. */
const asPanel = async <T>(work: () => Promise<T>): Promise<T> => {
  const { tabId } = world;
  world.tabId = undefined;
  try {
    return await work();
  } finally {
    world.tabId = tabId;
  }
};
const seen = (address = STORY, claimed: string[] = []) =>
  ask("reportPageStatus", { status: statusOf(address), claimed });
const save = (id: string, snapshot = initOf()) =>
  askWithRetry("saveAnnotation", { snapshot, annotation: highlightOf(id) });
const calls = (name: string) =>
  world.calls.filter((call) => call.name === name).map((call) => call.with);
const badge = () => (calls("action.setBadgeText").at(-1) as { text: string } | undefined)?.text;
const told = () =>
  calls("tabs.sendMessage").map((what) => {
    const { tabId, name } = what as { tabId: number; name: string };
    return `${name} to ${tabId}`;
  });
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a page that is seen", () => {
  it("of which nothing is known gets its icon and no script", async () => {
    expect(await seen()).toEqual({ known: false });
    expect(await readTab(1)).toMatchObject({ address: STORY, isArticle: true, articleId: null });
    expect(badge()).toBe("");
    expect(calls("scripting.executeScript")).toEqual([]);
  });

  it("that has highlights gets its badge and the annotator (demands 17, 46)", async () => {
    await save("a");
    expect(await seen(`${STORY}?utm_source=x`)).toEqual({ known: true });
    expect(badge()).toBe("1");
    expect(calls("scripting.executeScript")).toMatchObject([
      { target: { tabId: 1, frameIds: [0] } },
    ]);
  });

  it("counts on its badge what it found, anew at each visit (demand 2)", async () => {
    const { article } = await save("one");
    await save("two");
    await seen();
    const statusOf = (id: string, state: "exact" | "not-found") => ({
      ...{ id, state, similarity: 1, changes: [], alternatives: 0, hidden: false },
      risks: [],
    });
    const anchorStatuses = [statusOf("one", "exact"), statusOf("two", "not-found")];
    await ask("reportAnchoring", { articleId: article.id, anchorStatuses });
    expect(badge()).toBe("1");
    await ask("reportAnchoring", { articleId: "another", anchorStatuses: [] });
    expect(badge()).toBe("1");
    await seen();
    expect(badge()).toBe("2");
    await ask("reportAnchoring", { articleId: article.id, anchorStatuses });
    await ask("changeAnnotation", { id: "one", change: { deleted: true } });
    await ask("changeAnnotation", { id: "two", change: { deleted: true } });
    expect(badge()).toBe("");
  });

  it("on a site that is switched off gets its badge alone", async () => {
    await save("a");
    await changeSettings({ disabledSites: ["example.org"] });
    expect(await seen()).toEqual({ known: false });
    expect(badge()).toBe("1");
    expect(calls("scripting.executeScript")).toEqual([]);
  });

  it("by no tab is not kept", async () => {
    world.tabId = undefined;
    expect(await seen()).toEqual({ known: false });
  });
});

describe("opening a page", () => {
  it("gives its record and its highlights, and binds the tab", async () => {
    const { article } = await save("a");
    visit("https://www.example.org/wire");
    await seen("https://www.example.org/wire", [STORY]);
    const opened = await ask("openArticle", initOf("https://www.example.org/wire", RIVER, [STORY]));
    expect([opened.article?.id, opened.annotations.length, opened.unsure]).toEqual([
      article.id,
      1,
      false,
    ]);
    expect(await readTab(1)).toMatchObject({ articleId: article.id });
    expect(badge()).toBe("1");
  });

  it("is unsure where the text may still be arriving", async () => {
    await save("a");
    visit("https://www.example.org/wire");
    const opened = await ask("openArticle", initOf("https://www.example.org/wire", "", [STORY]));
    expect(opened).toEqual({ article: null, annotations: [], unsure: true });
  });

  it("that is in the trash gives nothing", async () => {
    const { article } = await save("a");
    await asPanel(() => ask("changeArticle", { id: article.id, change: { deleted: true } }));
    expect(await ask("openArticle", initOf())).toEqual({
      article: null,
      annotations: [],
      unsure: false,
    });
  });

  it("does not bind a tab that went elsewhere meanwhile", async () => {
    await save("a");
    await seen(`${STORY}-2`);
    await ask("openArticle", initOf());
    expect(await readTab(1)).toMatchObject({ address: `${STORY}-2`, articleId: null });
    expect(badge()).toBe("");
  });
});

describe("a page of another site", () => {
  const COPY = "https://agency.example/wire";
  const page = initOf(COPY, RIVER, [STORY]);
  const decide = (articleId: string, isAllowed: boolean) =>
    asPanel(() => ask("decideOnSite", { articleId, page, isAllowed, tabId: 1 }));
  const arrive = async () => {
    const { article } = await save("a");
    visit(COPY);
    world.calls = [];
    const answered = await seen(COPY, [STORY]);
    await settle();
    return { id: article.id, answered };
  };

  it("gets no script and the same answers as if there were nothing; the badge asks", async () => {
    const { answered } = await arrive();
    expect(answered).toEqual({ known: false });
    expect(await ask("openArticle", page)).toEqual({
      article: null,
      annotations: [],
      unsure: false,
    });
    await expect(ask("listTags", null)).rejects.toThrow(RefusedMessageError);
    expect(calls("scripting.executeScript")).toEqual([]);
    expect([told(), badge()]).toEqual([[], "?"]);
    expect(await readTab(1)).toMatchObject({ articleId: null, isOffered: true });
  });

  it("hears nothing of a no, and the badge asks no more", async () => {
    const { id } = await arrive();
    await decide(id, false);
    expect(calls("scripting.executeScript")).toEqual([]);
    expect([told(), badge()]).toEqual([[], ""]);
    await seen(COPY, [STORY]);
    await settle();
    expect(badge()).toBe("");
  });

  it("shows the highlights after a yes, until that is taken back", async () => {
    const { id } = await arrive();
    await decide(id, true);
    expect(calls("scripting.executeScript")).toHaveLength(1);
    expect([told(), badge()]).toEqual([["annotationsChanged to 1"], "1"]);
    expect((await ask("openArticle", page)).article?.id).toBe(id);
    expect(await readTab(1)).toMatchObject({ articleId: id, isOffered: false });
    world.calls = [];
    await decide(id, false);
    expect([told(), badge()]).toEqual([["annotationsChanged to 1"], ""]);
    expect((await ask("openArticle", page)).article).toBeNull();
  });

  it("is asked nothing where Pressmark is switched off", async () => {
    await changeSettings({ disabledSites: ["agency.example"] });
    await arrive();
    expect(badge()).toBe("");
  });
});

describe("saving", () => {
  it("counts on the badge and tells the page's other tabs, not the one that asked", async () => {
    for (const tabId of [1, 2]) {
      world.tabId = tabId;
      await seen();
    }
    await save("a");
    world.tabId = 1;
    world.calls = [];
    await save("b");
    await settle();
    expect(badge()).toBe("2");
    expect(told()).toEqual(["annotationsChanged to 2"]);
  });

  it("is told as done even if the badge cannot be drawn", async () => {
    await seen();
    world.failing.set("action.setIcon", "Icon invalid.");
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { article } = await save("a");
    expect(
      (await ask("changeAnnotation", { id: "a", change: { color: "doubt" } })).body.color.value,
    ).toBe("doubt");
    expect(await countAnnotations(notes, article.id)).toBe(1);
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });

  it("asked again after the background was stopped keeps one highlight", async () => {
    await save("a"); // the answer was lost on the way
    world.silences = 1;
    const { article } = await save("a");
    expect(await countAnnotations(notes, article.id)).toBe(1);
  });

  it("brings the store's words to who asked", async () => {
    await expect(ask("changeAnnotation", { id: "x", change: { deleted: true } })).rejects.toThrow(
      "This highlight is no longer in the notebook.",
    );
  });
});

it("changes an article, and tells its tabs only what they show", async () => {
  await seen();
  world.tabId = undefined; // the panel
  const article = await ask("saveArticle", { snapshot: initOf(), tabId: 1 });
  expect(await readTab(1)).toMatchObject({ articleId: article.id });
  await ask("changeArticle", { id: article.id, change: { note: "whole #flood" } });
  await settle();
  expect(told()).toEqual([]);
  await ask("changeArticle", { id: article.id, change: { deleted: true } });
  await settle();
  expect(told()).toEqual(["annotationsChanged to 1"]);
});

it("saves overrides of a text, with the rules of the site, and tells the page", async () => {
  await seen();
  const { meta, blocks } = initOf();
  const letter = {
    type: "paragraph" as const,
    text: "Get our letter.",
    containers: ["aside.letter"],
  };
  const left = {
    type: "paragraph" as const,
    text: "“Nobody had told us,” said the baker.",
    blocksBefore: 1,
    likelihood: 0.5,
  };
  const extracted = {
    ...meta,
    blocks: [...blocks, letter],
    excludedBlocks: [left],
    confidence: 1,
    coverage: 0.9,
    truncated: false,
  };
  const rule = {
    site: "example.org",
    keep: false,
    by: "container" as const,
    match: "aside.letter",
    example: "Get",
  };
  await changeSettings({ siteRules: [rule] });
  world.tabId = undefined; // the panel
  const changes = [{ opening: left.text, occurrence: 0, keep: true }];
  const saved = await ask("overrideBlocks", {
    address: STORY,
    claimed: [],
    article: extracted,
    changes,
    tabId: 1,
  });
  await settle();
  expect(saved.overrides?.value).toEqual(changes);
  expect(
    (await notes.versions.toArray()).map((version) => version.blocks.map(({ text }) => text)),
  ).toEqual([[RIVER, left.text]]);
  expect(await readTab(1)).toMatchObject({ articleId: saved.id });
  expect(told()).toEqual(["annotationsChanged to 1"]);
});

it("looks at every tab after an import", async () => {
  await seen();
  world.tabId = 2;
  await seen(`${STORY}-2`);
  world.tabId = undefined;
  await save("a"); // as if it had been imported: no tab is bound
  await changeTab(1, (was) => was && { ...was, articleId: null });
  world.calls = [];
  await ask("notebookImported", null);
  await settle();
  expect(badge()).toBe("1");
  expect(await readTab(1)).not.toMatchObject({ articleId: null });
  expect(told()).toEqual(["annotationsChanged to 1"]);
});

it("opens its own pages, injects on demand, lists tags", async () => {
  world.tabId = undefined; // the panel
  await ask("openExtensionPage", { page: "library" });
  expect(calls("tabs.create")).toEqual([{ url: "/library.html" }]);
  world.tabs.push({ id: 5, url: "https://b.example/", active: false });
  await ask("injectAnnotator", { tabId: 5 });
  expect(calls("scripting.executeScript")).toMatchObject([{ target: { tabId: 5 } }]);
  await askWithRetry("saveAnnotation", {
    snapshot: initOf(STORY, COUNCIL),
    annotation: highlightOf("t", "#dairy", at(1)),
  });
  expect(await ask("listTags", null)).toEqual(["dairy"]);
});

describe("a change of many records", () => {
  it("is one message, told to the tabs that show them, and can be taken back", async () => {
    await save("a");
    await seen();
    await asPanel(async () => {
      const ids = { articles: [], annotations: ["a"] };
      const former = await ask("changeMany", { act: "1", ids, change: { deleted: true } });
      expect(former.annotations).toMatchObject([{ id: "a", deleted: false }]);
      expect([badge(), told().at(-1)]).toEqual(["", "annotationsChanged to 1"]);
      expect(await performUndo(changedMany("In the trash.", former))).toBe("Undone.");
      expect(badge()).toBe("1");
      await ask("changeMany", { act: "2", ids, change: { addTags: ["flood"] } });
      const renamed = await ask("renameTag", { act: "3", from: "flood", to: "river/flood" });
      expect(renamed.annotations).toMatchObject([{ id: "a", tags: ["flood"] }]);
      expect(await ask("listTags", null)).toEqual(["river/flood"]);
    });
  });

  it("is answered alike when it is asked again: the answer did not arrive", async () => {
    await save("a");
    await asPanel(async () => {
      const ids = { articles: [], annotations: ["a"] };
      const data = { act: "once", ids, change: { deleted: true } };
      const former = await ask("changeMany", data);
      expect(former.annotations).toHaveLength(1);
      expect(await ask("changeMany", data)).toEqual(former);
      const purge = { act: "purge", articleIds: [], annotationIds: ["a"] };
      expect(await ask("purgeTrash", purge)).toEqual({ articles: 0, annotations: 1 });
      expect(await ask("purgeTrash", purge)).toEqual({ articles: 0, annotations: 1 });
    });
  });

  it("takes the colour of a tag along, there and back", async () => {
    await save("a");
    await asPanel(async () => {
      await ask("changeAnnotation", { id: "a", change: { tags: ["flood"] } });
      await changeSettings({ tagColors: { flood: "red" } });
      const did = vi.fn();
      await renameTag("flood", "river", { did } as unknown as UndoReporter);
      expect((await readSettings()).tagColors).toEqual({ river: "red" });
      expect(await performUndo(did.mock.lastCall?.[0])).toBe("Undone.");
      expect((await readSettings()).tagColors).toEqual({ flood: "red" });
      expect(await ask("listTags", null)).toEqual(["flood"]);
    });
  });

  it("is undone in words that say for how much", async () => {
    await save("a");
    await save("b");
    await asPanel(async () => {
      const ids = { articles: [], annotations: ["a", "b"] };
      const former = await ask("changeMany", { act: "4", ids, change: { color: "doubt" } });
      const undo = () => performUndo(changedMany("Recoloured.", former));
      await ask("changeAnnotation", { id: "a", change: { color: "quote" } });
      expect(await undo()).toBe("Undone for 1 of 2; the others were changed since.");
      await ask("changeAnnotation", { id: "b", change: { color: "quote" } });
      expect(await undo()).toBe("Nothing was undone: all of it was changed since.");
    });
  });

  it("of more than the bound is refused", async () => {
    await asPanel(async () => {
      const annotations = Array<string>(MOST_CHANGED + 1).fill("a");
      const asked = ask("changeMany", { act: "5", ids: { articles: [], annotations }, change: {} });
      await expect(asked).rejects.toBeInstanceOf(RefusedMessageError);
    });
  });
});

describe("a tab that goes elsewhere", () => {
  beforeEach(followTabs);

  it("is forgotten, and its page is told", async () => {
    await seen();
    browser.tabs.onUpdated.fire(1, { url: "https://www.example.org/other" });
    await settle();
    expect(await readTab(1)).toBeNull();
    expect(told()).toEqual(["addressChanged to 1"]);
  });

  it("to another address of the same page is not", async () => {
    await seen();
    browser.tabs.onUpdated.fire(1, { url: `${STORY}#comments` });
    browser.tabs.onUpdated.fire(1, { status: "complete" });
    await settle();
    expect(await readTab(1)).toMatchObject({ address: STORY });
  });

  it("and shows its next page at once keeps that", async () => {
    await seen();
    const next = `${STORY}-2`;
    browser.tabs.onUpdated.fire(1, { url: next });
    await seen(next);
    await settle();
    expect(await readTab(1)).toMatchObject({ address: next });
    browser.tabs.onRemoved.fire(1);
    await settle();
    expect(await readTab(1)).toBeNull();
  });
});
