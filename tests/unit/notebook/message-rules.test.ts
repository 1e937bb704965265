/**
 * What the background refuses, whoever sends it: the isolated world of a page is trusted no further
 * than the page.
 */
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { backgroundHandlers } from "../../../entrypoints/background/handlers.ts";
import { LONGEST_NOTE, LONGEST_QUOTE, MOST_TAGS } from "../../../lib/model/limits.ts";
import { admitOn } from "../../../lib/notebook/message-rules.ts";
import { RefusedMessageError } from "../../../lib/platform/errors.ts";
import { answer, ask, observe } from "../../../lib/platform/messages.ts";
import type { BackgroundProtocol } from "../../../lib/platform/protocol.ts";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { readBrokenRows } from "../../../lib/store/set-aside.ts";
import { browser, restart, world } from "../fake-browser.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, STORY } from "../store/notes.ts";

const EVIL = "https://evil.example/page";
let db: NotebookDb;
let articleId = "";
let logged: string[];
beforeEach(async () => {
  restart();
  db = freshNotes();
  const saved = await saveAnnotation(db, initOf(), highlightOf("a", "my secret #flood"), at(1));
  articleId = saved.article.id;
  await saveAnnotation(
    db,
    initOf("https://other.example/x", COUNCIL),
    highlightOf("b", "#dairy"),
    at(1),
  );
  answer("background", backgroundHandlers(db), admitOn(db));
  logged = [];
  const warned = vi.spyOn(console, "warn").mockImplementation((words) => void logged.push(words));
  return () => warned.mockRestore();
});

const status = { address: STORY, title: "", isArticle: true, kind: "news" as const };
const marked = (id: string, source: string) => {
  const annotation = highlightOf(id);
  return { ...annotation, target: { ...annotation.target, source } };
};
/** Names an article of the notebook itself, as only a reading copy may. */
const named = (id: string, source: string) => ({ ...marked(id, source), articleId });
const extracted = {
  ...initOf().meta,
  blocks: [],
  excludedBlocks: [],
  confidence: 1,
  coverage: 1,
  truncated: false,
};

type Name = keyof BackgroundProtocol;
/** Sends what no typed caller would send. */
const send = (name: string, data: unknown) => ask(name as Name, data as never);
/** Refused for this reason, and the notebook is as it was. */
async function refused(name: string, data: unknown, reason: string): Promise<void> {
  const before = await readRecords(db);
  const asked = send(name, data);
  await expect(asked).rejects.toBeInstanceOf(RefusedMessageError);
  await expect(asked).rejects.toMatchObject({ reason });
  expect(await readRecords(db)).toEqual(before);
  expect(await readBrokenRows(db)).toEqual([]);
  expect(logged.at(-1)).toMatch(new RegExp(`^Pressmark refused the message ${name}: ${reason}`));
  expect(logged.join()).not.toMatch(/secret|flood|evil/);
}

describe("a page of another site", () => {
  beforeEach(() => {
    world.address = EVIL;
  });

  it.each([
    ["openArticle", () => initOf()],
    ["reportPageStatus", () => ({ status, claimed: [] })],
    ["changeAnnotation", () => ({ id: "a", change: { note: "overwritten" } })],
    ["changeAnnotation", () => ({ id: "a", change: { deleted: true } })],
    ["saveAnnotation", () => ({ snapshot: initOf(), annotation: highlightOf("new") })],
    ["saveAnnotation", () => ({ snapshot: initOf(EVIL), annotation: highlightOf("new") })],
    ["saveAnnotation", () => ({ snapshot: initOf(EVIL), annotation: marked("a", EVIL) })],
    ["saveAnnotation", () => ({ snapshot: initOf(EVIL), annotation: named("new", EVIL) })],
    [
      "saveAnnotation",
      () => ({ snapshot: initOf(EVIL), annotation: marked("new", EVIL), replaces: ["a"] }),
    ],
    ["reportAnchoring", () => ({ articleId, anchorStatuses: [] })],
    ["injectAnnotator", () => ({ tabId: 2 })],
    ["wantNote", () => ({ id: "a" })],
    ["wantNote", () => ({ id: null })],
  ])("cannot ask %s for what is not its own", async (name, data) => {
    await refused(name, data(), "not-own");
  });

  it.each([
    ["changeArticle", () => ({ id: articleId, change: { deleted: true } })],
    ["saveArticle", () => ({ snapshot: initOf(EVIL) })],
    ["changeMany", () => ({ act: "1", ids: { articles: [], annotations: ["a"] }, change: {} })],
    ["renameTag", () => ({ act: "1", from: "a", to: "b" })],
    ["putBack", () => ({ former: { articles: [], annotations: [] } })],
    ["overrideBlocks", () => ({ address: EVIL, article: extracted, claimed: [], changes: [] })],
    ["notebookImported", () => null],
    ["openExtensionPage", () => ({ page: "library" })],
    ["noSuchMessage", () => null],
  ])("cannot ask %s at all", async (name, data) => {
    if (name === "noSuchMessage") await expect(send(name, data())).rejects.toThrow("no answer");
    else await refused(name, data(), "not-allowed");
  });

  it("cannot tell the panel about another site's highlights", async () => {
    const heard = vi.fn();
    observe("reportAnchoring", heard, admitOn(db));
    await send("reportAnchoring", { articleId, anchorStatuses: [] }).catch(() => {});
    world.address = STORY;
    await send("reportAnchoring", { articleId, anchorStatuses: [] });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  });

  it("learns no tags, which would tell what else is read", async () => {
    await refused("listTags", null, "not-allowed");
    world.address = STORY;
    await refused("listTags", null, "not-allowed");
  });

  it("does not own an article by claiming it", async () => {
    const claims = ["evil.example/page"];
    await db.articles.update(articleId, { claims });
    await refused("changeAnnotation", { id: "a", change: { note: "x" } }, "not-own");
  });
});

describe("a page of the article's own site", () => {
  it("may ask under any address of the site, as an app that changes its address does", async () => {
    world.address = "https://m.example.org/front?utm_source=x";
    expect((await ask("openArticle", initOf())).article?.id).toBe(articleId);
    const changed = await ask("changeAnnotation", { id: "a", change: { color: "doubt" } });
    expect(changed.body.color.value).toBe("doubt");
    const { article } = await ask("saveAnnotation", {
      snapshot: initOf(),
      annotation: highlightOf("c"),
    });
    expect(article.id).toBe(articleId);
    await ask("injectAnnotator", {});
  });

  it("may ask from a second site once the reader said so, whatever addresses the record has", async () => {
    world.address = "https://agency.example/wire";
    const identities = ["example.org/2026/river-rises", "agency.example/wire"];
    await db.articles.update(articleId, { identities });
    await refused("changeAnnotation", { id: "a", change: { color: "doubt" } }, "not-own");
    await refused("reportAnchoring", { articleId, anchorStatuses: [] }, "not-own");
    const consents = [{ site: "agency.example", value: true, modified: at(2) }];
    await db.articles.update(articleId, { consents });
    await ask("changeAnnotation", { id: "a", change: { color: "doubt" } });
    await ask("reportAnchoring", { articleId, anchorStatuses: [] });
  });

  it("is not one of the same host with another port", async () => {
    world.address = "https://www.example.org:8443/2026/river-rises";
    await refused("openArticle", initOf(), "not-own");
    await refused("changeAnnotation", { id: "a", change: { color: "doubt" } }, "not-own");
  });

  it("does not decide where it is shown", async () => {
    const data = { articleId, page: initOf("https://agency.example/wire"), isAllowed: true };
    await refused("decideOnSite", data, "not-allowed");
  });

  it.each([{ note: "x" }, { tags: ["x"] }, { note: "x", color: "doubt" }])(
    "writes no note and no tags: %j",
    async (change) => {
      world.address = STORY;
      await refused("changeAnnotation", { id: "a", change }, "not-own");
    },
  );
});

describe("a note frame", () => {
  const FRAME = "chrome-extension://pressmark/note-frame.html";
  const asFrame = (frameId = 7) => Object.assign(world, { address: FRAME, frameId });
  /** As the script of the page asks for it. */
  const open = async (id = "a") => {
    Object.assign(world, { address: STORY, frameId: 0 });
    return (await ask("openNote", { id, focus: "note" })).token;
  };
  const QUESTIONS: [name: string, data: unknown][] = [
    ["readNote", null],
    ["changeNote", { change: { note: "evil" } }],
    ["listTags", null],
    ["reportNoteFrame", { height: 1 }],
  ];

  it("shows and changes the note that its token stands for, and sees all tags", async () => {
    const token = await open();
    asFrame();
    const claimed = await ask("claimNote", { token });
    expect(claimed).toMatchObject({ id: "a", focus: "note" });
    expect(claimed.body.note.value).toBe("my secret #flood");
    const changed = await ask("changeNote", { change: { note: "new", tags: ["x"] } });
    expect(changed.body.note.value).toBe("new");
    expect(await ask("readNote", null)).toEqual(changed);
    expect([...(await ask("listTags", null))].sort()).toEqual(["dairy", "x"]);
  });

  it.each([
    ["that anybody framed", async () => "none"],
    [
      "with a token that was used",
      async () => {
        const token = await open();
        asFrame(6);
        await ask("claimNote", { token });
        return token;
      },
    ],
    [
      "with the token of the note before",
      async () => {
        const token = await open();
        await open();
        return token;
      },
    ],
    [
      "of another tab",
      async () => {
        const token = await open();
        world.tabId = 2;
        return token;
      },
    ],
  ])("%s gets nothing and changes nothing", async (_what, tokenOf) => {
    const token = await tokenOf();
    asFrame();
    await expect(ask("claimNote", { token })).rejects.toMatchObject({ reason: "not-own" });
    for (const [name, data] of QUESTIONS) await refused(name, data, "not-own");
  });

  it("that is bound gets no second note", async () => {
    const first = await open();
    asFrame();
    await ask("claimNote", { token: first });
    const second = await open();
    asFrame();
    await expect(ask("claimNote", { token: second })).rejects.toMatchObject({ reason: "not-own" });
    expect((await ask("readNote", null)).id).toBe("a");
  });

  it("has none of the rights of our other pages", async () => {
    const token = await open();
    asFrame();
    await ask("claimNote", { token });
    for (const [name, data] of [
      ["changeAnnotation", { id: "b", change: { note: "x" } }],
      ["changeArticle", { id: articleId, change: { deleted: true } }],
      [
        "changeMany",
        { act: "1", ids: { articles: [], annotations: ["b"] }, change: { deleted: true } },
      ],
      ["openArticle", initOf()],
      ["openExtensionPage", { page: "library" }],
      ["openNote", { id: "b", focus: null }],
      ["quoteHighlight", { id: "b" }],
    ] as const) {
      await refused(name, data, "not-allowed");
    }
    await refused("changeNote", { change: { note: 7 } }, "malformed");
  });

  it("is nobody in a tab of its own", async () => {
    asFrame(0);
    await refused("claimNote", { token: "x" }, "unknown-sender");
  });

  it("of another site's highlight cannot be opened", async () => {
    world.address = EVIL;
    await refused("openNote", { id: "a", focus: null }, "not-own");
  });
});

describe("who is no page of ours", () => {
  it.each([
    ["a frame", { frameId: 3 }],
    ["a file", { address: "file:///home/a.html" }],
    ["a page in another scheme", { address: "moz-extension://other/x.html" }],
    ["an address that only begins like ours", { address: "chrome-extension://pressmark.evil/x" }],
    ["no address", { address: "" }],
  ])("%s is answered nothing", async (_what, sender) => {
    Object.assign(world, sender);
    await refused("injectAnnotator", {}, "unknown-sender");
    await refused("listTags", null, "unknown-sender");
  });

  it("another extension is answered nothing", async () => {
    browser.runtime.id = "another";
    await refused("listTags", null, "unknown-sender");
  });
});

describe("a message of no shape", () => {
  beforeEach(() => {
    world.address = STORY;
  });

  it("is refused where nothing is to be said, too", async () => {
    await refused("openPanel", { all: true }, "malformed");
    world.tabId = undefined;
    await refused("listTags", { all: true }, "malformed");
  });

  it.each([
    ["openArticle", null],
    ["openArticle", { ...initOf(), blocks: "text" }],
    ["openArticle", { ...initOf(), blocks: [{ type: "script", text: "x" }] }],
    ["openArticle", { ...initOf(), meta: {} }],
    ["openArticle", { ...initOf(), address: 7 }],
    ["saveAnnotation", { snapshot: initOf(), annotation: { id: "z" } }],
    ["saveAnnotation", { snapshot: initOf(), annotation: { ...highlightOf("z"), body: null } }],
    ["saveAnnotation", { snapshot: initOf(), annotation: { ...highlightOf("z"), deleted: true } }],
    ["saveAnnotation", { snapshot: initOf(), annotation: { ...highlightOf("z"), created: "now" } }],
    ["saveAnnotation", { snapshot: initOf(), annotation: marked("z", "javascript:alert(1)") }],
    ["changeAnnotation", { id: "a", change: { tags: "flood" } }],
    ["changeAnnotation", { id: "a", change: { color: "pink" } }],
    ["changeAnnotation", { id: ["a"], change: {} }],
    ["changeAnnotation", { id: "a", change: { reanchoring: { seen: at(1), selector: [{}] } } }],
    ["reportPageStatus", { status: { ...status, isArticle: "yes" }, claimed: [] }],
    ["reportPageStatus", { status, claimed: [null] }],
    ["injectAnnotator", { tabId: "1" }],
  ])("%s is refused: %j", async (name, data) => {
    await refused(name, data, "malformed");
    world.tabId = undefined; // nor may a page of the extension store it
    await refused(name, data, "malformed");
  });

  it.each([
    [
      "a note",
      "changeAnnotation",
      () => ({ id: "a", change: { note: "n".repeat(LONGEST_NOTE + 1) } }),
    ],
    [
      "tags",
      "changeAnnotation",
      () => ({ id: "a", change: { tags: Array(MOST_TAGS + 1).fill("t") } }),
    ],
    ["a tag", "changeAnnotation", () => ({ id: "a", change: { tags: ["t".repeat(2000)] } })],
    [
      "a quote",
      "saveAnnotation",
      () => ({ snapshot: initOf(), annotation: quoting(LONGEST_QUOTE + LONGEST_NOTE) }),
    ],
    ["an address", "openArticle", () => initOf(`${STORY}?x=${"x".repeat(70_000)}`)],
    ["nesting", "openArticle", () => ({ ...initOf(), deep: nest(100) })],
  ])("too large by %s it is refused, in words", async (_what, name, data) => {
    await refused(name, data(), "too-large");
    await expect(send(name, data())).rejects.toThrow("too large to be saved");
  });
});

const nest = (depth: number): unknown => (depth ? [nest(depth - 1)] : "core");
function quoting(length: number) {
  const annotation = highlightOf("long");
  const exact = "w".repeat(length);
  const selector = [{ type: "TextQuoteSelector" as const, exact, prefix: "", suffix: "" }];
  return { ...annotation, target: { ...annotation.target, selector } };
}
