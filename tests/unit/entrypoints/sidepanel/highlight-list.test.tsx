import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { HighlightList } from "../../../../entrypoints/sidepanel/HighlightList.tsx";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { createScreen } from "../../components/screen.ts";
import { browser, restart } from "../../fake-browser.ts";
import { freshNotes, highlightOf } from "../../store/notes.ts";

const { document, one, root, show, type, click } = createScreen();
const db = freshNotes();
const nothing = () => {};
const reporter = {
  report: nothing,
  reportFailure: () => nothing,
  reportProblem: nothing,
  did: nothing,
  forget: nothing,
  clear: nothing,
};

function list(ids: readonly string[], wantedId?: string) {
  const annotations = ids.map((id) => highlightOf(id));
  return (
    <HighlightList
      {...{ db, annotations, wantedId, reporter }}
      tabId={7}
      articleId="p"
      anchorStatuses={[]}
      isLoaded
      settings={DEFAULT_SETTINGS}
      knownTags={[]}
      lang="en"
    />
  );
}
let heard: unknown[];
beforeEach(async () => {
  await show(null);
  restart();
  heard = [];
  browser.runtime.onMessage.addListener((({ name, data }: { name: string; data: unknown }) => {
    if (name === "wantNote") heard.push(data);
  }) as never);
});
const writing = () => document.activeElement?.closest(".item")?.getAttribute("data-id");

it("the note that is wanted is open and has the focus once it is in the list, and that is said", async () => {
  await show(list(["a"], "b"));
  expect([writing(), heard]).toEqual([undefined, []]);
  await show(list(["a", "b"], "b"));
  await vi.waitFor(() => expect(writing()).toBe("b"));
  await vi.waitFor(() => expect(heard).toEqual([{ id: null, tabId: 7 }]));
  expect(root.querySelectorAll(".item.on")).toHaveLength(1);
});

it("a filter does not hide it", async () => {
  await show(list(["a", "b"]));
  await type("input[type=search]", "words of a");
  expect(root.querySelectorAll(".item")).toHaveLength(1);
  await show(list(["a", "b"], "b"));
  await vi.waitFor(() => expect(writing()).toBe("b"));
});

it("it can be wanted again, and closed meanwhile", async () => {
  for (let times = 1; times <= 2; times++) {
    await show(list(["a", "b"], "b"));
    await vi.waitFor(() => expect(heard).toHaveLength(times));
    expect(writing()).toBe("b");
    await show(list(["a", "b"]));
    await click('[data-id="b"] .pick');
    expect(one('[data-id="b"]').className).toBe("item");
  }
});
