/** The panel's list as a reader uses it, most of it with the keyboard alone. */
import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { Announcing } from "../../../../components/LiveRegion.tsx";
import type { UndoReporter } from "../../../../components/use-undo.ts";
import { HighlightList } from "../../../../entrypoints/sidepanel/HighlightList.tsx";
import { PanelMemory } from "../../../../entrypoints/sidepanel/panel-memory.ts";
import { usePanelState } from "../../../../entrypoints/sidepanel/use-panel-state.ts";
import type { AnchorState, AnchorStatus } from "../../../../lib/model/anchor-status.ts";
import {
  type Annotation,
  type ColorKey,
  createAnnotation,
} from "../../../../lib/model/annotation.ts";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { answer, type BackgroundHandlers } from "../../../../lib/platform/messages.ts";
import type { Obstacle } from "../../../../lib/platform/protocol.ts";
import { createScreen } from "../../components/screen.ts";
import { admitAll, restart } from "../../fake-browser.ts";
import { freshNotes } from "../../store/notes.ts";

const ADDRESS = "https://www.post.example/a";
const { document, root, show, one, click, press, type } = createScreen();
const changed: [id: string, change: unknown][] = [];
const shown: string[] = [];
const stored = new Map<string, string>();
const reporter: UndoReporter = {
  did: () => {},
  forget: () => {},
  report: vi.fn(),
  reportFailure: () => () => {},
  reportProblem: vi.fn(),
  clear: vi.fn(),
};
const highlight = (
  id: string,
  start: number,
  more: { note?: string; tags?: string[]; color?: ColorKey } = {},
) =>
  createAnnotation({
    ...{ id, articleId: "p", source: ADDRESS, color: "fact", now: "2026-03-04T10:00:00.000Z" },
    selector: [
      { type: "TextQuoteSelector", exact: `words ${id}`, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start, end: start + 10 },
    ],
    ...more,
  });
const ALL = [
  highlight("a", 0, { note: "**why**", tags: ["eu/border"] }),
  highlight("b", 5, { color: "doubt" }),
  highlight("c", 40, { tags: ["flood"] }),
  highlight("gone", 60),
];
const blocks = [{ type: "paragraph" as const, text: "words a words b and words c" }];
const statusOf = (id: string): AnchorStatus => ({
  id,
  state: (id === "gone" ? "not-found" : "exact") satisfies AnchorState,
  ...{ similarity: 1, changes: [], alternatives: 0, hidden: false, risks: [] },
});

let memory: PanelMemory;
let obstacle: Obstacle | null = null;
function List({ annotations }: { annotations: readonly Annotation[] }) {
  const panel = usePanelState(memory, 1, ADDRESS);
  return (
    <HighlightList
      {...{ db: freshNotes(), tabId: 1, articleId: "p", annotations, blocks, panel, reporter }}
      anchorStatuses={annotations.map(({ id }) => statusOf(id))}
      isLoaded
      obstacle={obstacle}
      wantedId={undefined}
      settings={DEFAULT_SETTINGS}
      knownTags={[]}
      lang="en"
      onShortcuts={() => shown.push("the keys")}
    />
  );
}
const list = async (annotations: readonly Annotation[] = ALL) => {
  await show(
    <Announcing>
      <List annotations={annotations} />
    </Announcing>,
  );
};
const focusId = () => document.activeElement?.closest<HTMLElement>("[data-id]")?.dataset.id;
const pressFocused = (key: string) => {
  document.activeElement!.setAttribute("data-here", "");
  return press("[data-here]", key).finally(() => {
    for (const part of root.querySelectorAll("[data-here]")) part.removeAttribute("data-here");
  });
};
const ids = () =>
  [...root.querySelectorAll<HTMLElement>("li.item")].map(({ dataset }) => dataset.id);
const said = () => one(".unseen[role=status]").textContent?.trim();

beforeEach(async () => {
  await show(null);
  restart();
  changed.length = 0;
  shown.length = 0;
  stored.clear();
  memory = new PanelMemory();
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  document.defaultView!.Element.prototype.scrollIntoView = () => {};
  const changeAnnotation = ({ id, change }: { id: string; change: unknown }) => {
    changed.push([id, change]);
    return ALL.find((one) => one.id === id)!;
  };
  answer("background", { changeAnnotation } as unknown as BackgroundHandlers, admitAll);
  answer("tab", {
    scrollToAnnotation: ({ id }) => {
      shown.push(id);
      return { shown: true };
    },
  });
});

describe("the list of highlights", () => {
  it("is one stop of Tab, and the arrows go through it (demand 75)", async () => {
    await list();
    const stops = root.querySelectorAll(".pick[tabindex='0']");
    expect([...stops].map((stop) => stop.closest<HTMLElement>("li")!.dataset.id)).toEqual(["a"]);
    await click(".pick[tabindex='0']");
    one(".pick").focus();
    const after: (string | undefined)[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Home", "End", "k"]) {
      await pressFocused(key);
      after.push(focusId());
    }
    // The one that is not on the page is in a section that is closed.
    expect(after).toEqual(["b", "c", "c", "a", "c", "b"]);
    expect(root.querySelectorAll(".pick[tabindex='0']")).toHaveLength(1);
  });

  it("opens a highlight with its passage on the page, and closes it again", async () => {
    await list();
    await click(".pick");
    await vi.waitFor(() => expect(shown).toEqual(["a"]));
    expect(one("[data-id=a]").className).toBe("item on");
    one(".pick").focus();
    await pressFocused("Escape");
    expect(one("[data-id=a]").className).toBe("item");
    expect(focusId()).toBe("a");
  });

  it.each([
    ["e", "textarea"],
    ["n", "textarea"],
    ["t", "[role=combobox]"],
  ])(
    "at %s goes into a field of the highlight, and Escape leaves it (demand 40)",
    async (key, field) => {
      await list();
      one("[data-id=b] .pick").focus();
      await pressFocused(key);
      expect(document.activeElement).toBe(one(`[data-id=b] ${field}`));
      await pressFocused("Escape");
      await pressFocused("Escape"); // the first one may only close the completions
      expect(document.activeElement).toBe(one("[data-id=b] .pick"));
    },
  );

  it("changes colours and deletes at keys, but not while something is typed", async () => {
    await list();
    one("[data-id=b] .pick").focus();
    await pressFocused("3");
    await vi.waitFor(() => expect(said()).toBe("Colour: Question."));
    await pressFocused("e");
    for (const key of ["3", "Delete", "t", "Home"]) await pressFocused(key);
    await pressFocused("Escape");
    await pressFocused("Delete");
    await vi.waitFor(() => expect(changed).toHaveLength(2));
    expect(changed).toEqual([
      ["b", { color: "question" }],
      ["b", { deleted: true }],
    ]);
  });

  it("shows what is found, and says how many it is", async () => {
    await list();
    await type("input[type=search]", "words c");
    expect(ids()).toEqual(["c"]);
    expect(said()).toBe("1 of 4 highlights shown.");
    await click(".shown button");
    expect(ids()).toEqual(["a", "b", "c", "gone"]);
  });

  it("keeps those that are not on the page apart, closed and counted (demands 1, 5)", async () => {
    await list();
    const missing = one("details.not-found");
    expect(missing.hasAttribute("open")).toBe(false);
    expect(missing.textContent).toContain("Not on this page today · 1");
    expect(missing.querySelector("[data-id=gone] .quote")).not.toBeNull();
    await list([ALL[3]!]);
    expect(one("details.not-found").hasAttribute("open")).toBe(true);
  });

  it("says which lie over each other, and lists each by itself (demand 26)", async () => {
    await list();
    expect(one("[data-id=a]").textContent).toContain("Lies over 1 other highlight.");
    expect(one("[data-id=c]").textContent).not.toContain("Lies over");
  });

  it("shows notes as Markdown, hides them, and has a line for each, as the reader wants (demand 44)", async () => {
    await list();
    expect(one("[data-id=a] .note strong").textContent).toBe("why");
    const choose = async (id: string) => {
      await click(".tools [aria-haspopup]");
      await click(`[data-choice=${id}]`);
    };
    await choose("notes");
    expect(root.querySelector(".note")).toBeNull();
    await choose("compact");
    expect(root.querySelectorAll(".item.compact")).toHaveLength(4);
    await show(null);
    await list();
    expect(root.querySelectorAll(".item.compact")).toHaveLength(4);
    await choose("keys");
    expect(shown).toEqual(["the keys"]);
  });

  it("is as it was left when the reader comes back to the tab", async () => {
    await list();
    await type("input[type=search]", "words");
    await click("[data-id=b] .pick");
    await show(null);
    await list();
    expect(one("[data-id=b]").className).toBe("item on");
    expect((one("input[type=search]") as HTMLInputElement).value).toBe("words");
  });
});

it("says why nothing can be marked, and opens a frame by itself (demand 70)", async () => {
  obstacle = { kind: "frame", address: "https://other.example/story" };
  await list([]);
  expect(root.textContent).toContain("The text stands in a frame of another site");
  expect(one("a").getAttribute("href")).toBe("https://other.example/story");
  obstacle = { kind: "frame", address: "javascript:pmHit(1)" };
  await list([]);
  expect(root.querySelector("a")).toBeNull();
  obstacle = null;
  await list([]);
  expect(root.textContent).toContain("Nothing highlighted yet");
});

describe("the markers", () => {
  it("open their highlight and show it on the page, each with a name", async () => {
    await list();
    const markers = [...root.querySelectorAll<HTMLElement>(".marker button")];
    expect(markers.map((marker) => marker.ariaLabel ?? marker.getAttribute("aria-label"))).toEqual([
      "0% into the article: words a",
      "30% into the article: words b",
      "74% into the article: words c",
    ]);
    await click(".marker:last-child button");
    await vi.waitFor(() => expect(shown).toEqual(["c"]));
    expect(one(".item.on").dataset.id).toBe("c");
    markers[0]!.focus();
    await pressFocused("ArrowRight");
    expect(document.activeElement).toBe(root.querySelectorAll(".marker button")[1]);
  });
});

it("axe finds no fault with it, open and closed", async () => {
  await list();
  await click("[data-id=a] .pick");
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(
    violations
      .filter(({ id }) => id !== "page-has-heading-one")
      .map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([]);
});
