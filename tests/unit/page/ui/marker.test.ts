import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { DEFAULT_SETTINGS, type Settings } from "../../../../lib/model/settings.ts";
import { Marker } from "../../../../lib/page/ui/marker.tsx";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
let settings: Settings;
let marker: Marker;
const stage = {
  show: vi.fn(),
  say: vi.fn(),
  announce: vi.fn(),
  enter: vi.fn(),
  close: vi.fn(),
  focus: { aimAt: vi.fn(), giveBack: vi.fn() },
};
const session = { highlight: vi.fn(), countOverlapped: vi.fn(() => 0) };
const cards = { open: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  page = openArticle();
  settings = structuredClone(DEFAULT_SETTINGS);
  const parts = { doc: page.doc, settings: () => settings, isByKeys: () => false };
  marker = new Marker({ ...parts, stage, session, cards } as never);
});

const BRIDGE = "the old bridge";
function select(words = BRIDGE, how = {}) {
  const range = page.range(words);
  const ranges = [range.cloneRange()];
  page.doc.getSelection()!.removeAllRanges();
  page.doc.getSelection()!.addRange(range);
  const quiet = { withModifier: false, byTouch: false, byKeys: false };
  marker.onSelect({ passages: [ranges], ranges, ...quiet, ...how });
}
const shown = () => stage.show.mock.calls.length;

describe("the toolbar", () => {
  it.each([
    ["always", false, 1],
    ["modifier", false, 0],
    ["modifier", true, 1],
    ["shortcut", true, 0],
    ["never", true, 0],
  ] as const)(
    "with the setting %s, Alt %s, comes %i times (demand 33)",
    (toolbar, withModifier, times) => {
      settings.toolbar = toolbar;
      select(BRIDGE, { withModifier });
      expect(shown()).toBe(times);
    },
  );

  it("sent away comes again only for other words, or the same ones selected anew (demand 35)", () => {
    select();
    select();
    expect(shown()).toBe(1);
    select("carried sand");
    select();
    expect(shown()).toBe(3);
    marker.forget(); // a press
    select();
    expect(shown()).toBe(4);
  });

  it("is read out where the keyboard made the selection, and stands at the foot for a finger (demands 74, 78)", () => {
    select(BRIDGE, { byTouch: true });
    expect(stage.announce).not.toHaveBeenCalled();
    expect(stage.show.mock.calls[0]![2]).toBe("window-foot");
    select("carried sand", { byKeys: true });
    expect(stage.announce).toHaveBeenCalledWith(expect.stringContaining("Press Tab"));
    expect(stage.show.mock.calls[1]![2]).toMatchObject({ isShy: true });
  });

  it("comes at its command where it comes only so, and is said to be off where it never does", () => {
    settings.toolbar = "shortcut";
    marker.reachToolbar([[page.range(BRIDGE)]]);
    expect([shown(), stage.enter.mock.calls.length]).toEqual([1, 1]);
    settings.toolbar = "never";
    marker.reachToolbar([[page.range(BRIDGE)]]);
    expect(shown()).toBe(1);
    expect(stage.say.mock.calls[0]![0].text).toContain("switched off");
  });
});

it("keeps the words and says so when a highlight is not saved", async () => {
  session.highlight.mockRejectedValue(new Error("The disk is full."));
  const failed = Object.assign(stage, { sayFailure: vi.fn() });
  select();
  await marker.highlight([[page.range(BRIDGE)]], "fact", null);
  expect(failed.sayFailure).toHaveBeenCalledOnce();
  expect(String(page.doc.getSelection())).toBe(BRIDGE);
});

describe("Undo of highlights that were made one", () => {
  const WORDS = { note: { value: "old" }, tags: { value: ["river"] }, color: { value: "fact" } };
  const united = (note = "old") => ({
    ...{ id: "u", deleted: { value: false } },
    body: { ...WORDS, note: { value: note } },
  });
  const asked: string[] = [];

  /** Makes one of two, and presses Undo when the page, and the notebook, have these notes. */
  async function undo(noteHere: string, noteThere = noteHere) {
    asked.length = 0;
    settings.overlaps = "unite";
    Object.assign(stage, { sayFailure: vi.fn() });
    Object.assign(session, {
      highlightUnited: async () => [{ annotation: united(), replaced: ["a", "b"] }],
      annotationOf: () => united(noteHere),
      change: async (id: string, { deleted }: { deleted: boolean }) => {
        asked.push(`${deleted ? "-" : "+"}${id}`);
        return united(noteThere);
      },
    });
    await marker.highlight([[page.range(BRIDGE)]], "fact", null);
    const [{ action }] = stage.say.mock.calls[0] as [{ action: { run(): void } }];
    stage.say.mockClear();
    stage.close.mockClear();
    action.run();
    await vi.waitFor(() =>
      expect(stage.say.mock.calls.length + stage.close.mock.calls.length).toBe(1),
    );
    return stage.say.mock.calls[0]?.[0].text;
  }

  it("brings them back before the one goes to the trash", async () => {
    expect(await undo("old")).toBeUndefined();
    expect(asked).toEqual(["+a", "+b", "-u"]);
  });

  it("is refused when something was written in it since", async () => {
    expect(await undo("old, and new words")).toContain("written in it since");
    expect(asked).toEqual([]);
  });

  it("keeps it, too, when that is only seen in the notebook", async () => {
    expect(await undo("old", "old, and new words")).toContain("written in it since");
    expect(asked).toEqual(["+a", "+b", "-u", "+u"]);
  });
});
