import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reread } from "../../../../lib/anchoring/reread.ts";
import { type Annotation, createAnnotation } from "../../../../lib/model/annotation.ts";
import { initialAnchorStatus } from "../../../../lib/page/session/anchor-status.ts";
import { initialState, type SessionState } from "../../../../lib/page/session/session-state.ts";
import {
  annotationsRemoved,
  annotationsUpdated,
  articleOpened,
  articleRequested,
  highlightPlaced,
  navigated,
  notebookWritten,
  searched,
  searchRequested,
  textReread,
  withCurrentLayers,
} from "../../../../lib/page/session/session-transitions.ts";

const FERRY = "https://www.example.org/2026/ferry";
const OWLS = "https://www.example.org/2026/owls";
const yes = () => true;
const no = () => false;
const annotationOf = (id: string, articleId = "ferry"): Annotation =>
  createAnnotation({
    id,
    articleId,
    source: FERRY,
    selector: [{ type: "TextQuoteSelector", exact: id, prefix: "", suffix: "" }],
    color: "fact",
    now: "2026-03-04T10:00:00.000Z",
  });
const anchorAt = (id: string, start: number, end: number) => ({
  id,
  span: { start, end },
  hidden: false,
  alternatives: 0,
});
const foundAt = (id: string, start: number, end: number) => ({
  anchor: anchorAt(id, start, end),
  status: initialAnchorStatus(id, "exact"),
});
/** A session that has found these highlights, each two units long. */
function withFound(...ids: string[]): SessionState {
  const annotations = ids.map((id) => annotationOf(id));
  const opened = articleOpened(
    articleRequested(initialState(FERRY)),
    { articleId: "ferry", annotations, unsure: false },
    no,
  );
  const requested = searchRequested(opened.state, ids);
  return searched(
    requested,
    ids,
    ids.map((id, i) => foundAt(id, i * 10, i * 10 + 2)),
  );
}
const idsOf = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id);

describe("opening an article", () => {
  it("must search for all highlights of a page that knew none", () => {
    const { state, toSearch, inPlace, removed } = articleOpened(
      initialState(FERRY),
      { articleId: "ferry", annotations: [annotationOf("a")], unsure: false },
      yes,
    );
    expect([idsOf(toSearch), idsOf(inPlace), removed]).toEqual([["a"], [], []]);
    expect(state).toMatchObject({ articleId: "ferry", isUnsure: false, answers: 1 });
  });

  it("keeps what is where it was, searches for what is not, and drops what is listed no more", () => {
    const { state, toSearch, inPlace, removed } = articleOpened(
      withFound("whole", "broken", "deleted"),
      {
        articleId: "ferry",
        annotations: [annotationOf("whole"), annotationOf("broken"), annotationOf("new")],
        unsure: false,
      },
      (id) => id !== "broken",
    );
    expect([idsOf(toSearch), idsOf(inPlace), removed]).toEqual([
      ["broken", "new"],
      ["whole"],
      ["deleted"],
    ]);
    expect([...state.annotations.keys()]).toEqual(["whole", "broken", "new"]);
    expect(state.statuses.has("deleted")).toBe(false);
  });

  it("takes the annotations as they are now", () => {
    const changed = { ...annotationOf("a"), modified: "2026-03-05T10:00:00.000Z" };
    const { state } = articleOpened(
      withFound("a"),
      { articleId: "ferry", annotations: [changed], unsure: false },
      yes,
    );
    expect(state.annotations.get("a")).toBe(changed);
  });

  it("keeps highlights of an article further up for as long as they are whole", () => {
    const before = navigated(withFound("shown", "gone"), OWLS, yes).state;
    const opened = { articleId: "owls", annotations: [], unsure: false };
    const { removed } = articleOpened(before, opened, (id) => id === "shown");
    expect(removed).toEqual(["gone"]);
  });

  it("that has no record drops the highlights that were shown for it", () => {
    const none = { articleId: null, annotations: [], unsure: true };
    const { state, removed } = articleOpened(withFound("a"), none, yes);
    expect(removed).toEqual(["a"]);
    expect(state).toMatchObject({ articleId: null, isUnsure: true });
  });
});

describe("navigating", () => {
  it("forgets the article and what is gone from the page, and keeps the rest", () => {
    const { state, removed } = navigated(withFound("shown", "gone"), OWLS, (id) => id === "shown");
    expect(removed).toEqual(["gone"]);
    expect([...state.annotations.keys()]).toEqual(["shown"]);
    expect(state).toMatchObject({ address: OWLS, articleId: null, snapshot: null, answers: 0 });
  });
});

describe("searching", () => {
  it("adds to what an earlier search did not reach", () => {
    const stopped = searched(searchRequested(withFound(), ["a", "b", "c"]), ["b"], []);
    expect([...searchRequested(stopped, ["d"]).pending]).toEqual(["a", "c", "d"]);
  });

  it("calls new highlights not tried, and leaves the others as they are", () => {
    const { statuses } = searchRequested(withFound("a"), ["a", "new"]);
    expect([statuses.get("a")?.state, statuses.get("new")?.state]).toEqual(["exact", "not-tried"]);
  });

  it("keeps of what it found only what is needed, and nothing of what was deleted meanwhile", () => {
    const found = foundAt("a", 3, 5);
    const withRanges = { ...found, anchor: { ...found.anchor, ranges: ["a live range"] } };
    const state = searched(searchRequested(withFound(), ["a", "x"]), ["a", "x"], [withRanges]);
    expect(state.pending.size).toBe(0);
    expect([...state.anchors]).toEqual([["a", anchorAt("a", 3, 5)]]);
  });
});

describe("rereading the text", () => {
  const page = {} as Reread["page"]; // no transition looks at the text
  const inserted = (at: number, length: number): Reread => ({
    page,
    old: { from: at, to: at },
    now: { from: at, to: at + length },
  });

  it("affects all highlights if all of the text is new", () => {
    const { affected, state } = textReread(withFound("a", "b"), null, yes);
    expect([...affected]).toEqual(["a", "b"]);
    expect(state.anchors).toEqual(withFound("a", "b").anchors);
  });

  it("moves what is behind the change, and affects what is no longer in place", () => {
    const before = searched(withFound("near"), [], [foundAt("far", 5000, 5002)]);
    const { state, affected } = textReread(before, inserted(1, 100), yes);
    expect(state.anchors.get("far")).toEqual(anchorAt("far", 5100, 5102));
    expect([...affected]).toEqual(["near"]);
    expect([...textReread(before, inserted(1, 100), (id) => id !== "far").affected]).toEqual([
      "near",
      "far",
    ]);
  });
});

describe("layers", () => {
  const nested = searched(withFound(), [], [foundAt("outer", 0, 20), foundAt("inner", 5, 8)]);

  it("are those of today's anchors", () => {
    expect(Object.fromEntries(withCurrentLayers(nested).layers)).toEqual({ outer: 0, inner: 1 });
  });

  it("stay as they were while a search is under way", () => {
    const before = withCurrentLayers(nested);
    const searching = searched(searchRequested(before, ["x"]), [], [foundAt("new", 6, 7)]);
    expect(withCurrentLayers(searching).layers).toBe(before.layers);
    expect(withCurrentLayers(searched(searching, ["x"], [])).layers.get("new")).toBe(2);
  });
});

it("places a new highlight as found, and leaves one that is known as it is", () => {
  const placed = highlightPlaced(withFound(), "a", { start: 1, end: 4 }, ["repeated"]);
  expect(placed.statuses.get("a")).toMatchObject({ state: "exact", similarity: 1 });
  expect(placed.anchors.get("a")).toEqual(anchorAt("a", 1, 4));
  expect(highlightPlaced(placed, "a", { start: 7, end: 9 }, [])).toBe(placed);
});

it("leaves nothing of a removed highlight, and of a remaining one everything", () => {
  const all = searchRequested(withFound("a", "b"), ["a", "b"]);
  const { annotations, statuses, anchors, pending } = annotationsRemoved(all, ["a"]);
  for (const part of [annotations, statuses, anchors, pending])
    expect([...part.keys()]).toEqual(["b"]);
  expect(annotationsRemoved(all, [])).toBe(all);
  expect(annotationsUpdated(all, [])).toBe(all);
});

it("never changes the state that it is given", () => {
  const step = fc.constantFrom<(state: SessionState, id: string) => SessionState>(
    (state, id) => annotationsUpdated(state, [annotationOf(id)]),
    (state, id) => annotationsRemoved(state, [id]),
    (state, id) => searchRequested(state, [id]),
    (state, id) => searched(state, [id], [foundAt(id, 1, 3)]),
    (state, id) => highlightPlaced(state, id, { start: 1, end: 2 }, []),
    (state) => textReread(state, null, no).state,
    (state) => navigated(state, OWLS, no).state,
    (state) => withCurrentLayers(state),
    (state) => notebookWritten(articleRequested(state)),
  );
  const steps = fc.array(fc.tuple(step, fc.constantFrom("a", "b", "c")), { maxLength: 20 });
  fc.assert(
    fc.property(steps, (list) => {
      let state = withFound("a", "b");
      for (const [change, id] of list) {
        const before = structuredClone(state);
        const next = change(state, id);
        expect(state).toEqual(before);
        // Whatever happened, nothing is known of a highlight's place that is not known of its
        // state.
        for (const known of next.anchors.keys()) expect(next.statuses.has(known)).toBe(true);
        state = next;
      }
    }),
    { numRuns: 50 },
  );
});
