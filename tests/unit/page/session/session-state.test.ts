import { describe, expect, it } from "vitest";
import { type Annotation, createAnnotation } from "../../../../lib/model/annotation.ts";
import { initialAnchorStatus } from "../../../../lib/page/session/anchor-status.ts";
import {
  anchorRequestsOf,
  anchorStatusesHere,
  answerUse,
  hasLostHighlight,
  initialState,
  needsSearch,
  type SessionState,
  shouldAskAgain,
  twinOf,
} from "../../../../lib/page/session/session-state.ts";

const yes = () => true;
const no = () => false;
const stateWith = (fields: Partial<SessionState>): SessionState => ({
  ...initialState("https://www.example.org/2026/ferry"),
  ...fields,
});
const annotationOf = (id: string, articleId = "ferry", exact = id, start = 0): Annotation =>
  createAnnotation({
    id,
    articleId,
    source: "https://www.example.org/2026/ferry",
    selector: [
      { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start, end: start + exact.length },
    ],
    color: "fact",
    now: "2026-03-04T10:00:00.000Z",
  });
const mapOf = <T extends { id: string }>(...items: T[]) =>
  new Map(items.map((item) => [item.id, item]));
const anchorAt = (id: string, start: number, end: number, hidden = false) => ({
  id,
  span: { start, end },
  hidden,
  alternatives: 0,
});

describe("an answer of the background", () => {
  const asked = stateWith({ requests: 3, writes: 2 });
  it.each([
    ["is taken if nothing happened since", {}, "take"],
    ["is taken after a search", { pending: new Set(["a"]) }, "take"],
    ["is ignored after another request", { requests: 4 }, "ignore"],
    ["is ignored at another address", { address: "https://www.example.org/2026/owls" }, "ignore"],
    ["is asked for again after a write, which it may not know", { writes: 3 }, "ask again"],
    ["is ignored if another request followed the write", { writes: 3, requests: 4 }, "ignore"],
  ])("%s", (_when, since, use) => {
    expect(answerUse(asked, { ...asked, ...since })).toBe(use);
  });

  it.each([
    [false, 0, false],
    [true, 0, true],
    [true, 4, true],
    [true, 5, false],
  ])("unsure: %s, for the %ith time: asked for again: %s", (isUnsure, answers, again) => {
    expect(shouldAskAgain(stateWith({ isUnsure, answers }))).toBe(again);
  });
});

describe("a highlight", () => {
  it.each([
    ["exact", yes, false],
    ["moved", yes, false],
    ["edited", yes, false],
    ["exact", no, true],
    ["not-found", yes, true],
    ["not-tried", yes, true],
  ] as const)("that is %s must be searched for: %#", (state, isWhole, expected) => {
    const status = { ...initialAnchorStatus("a", "exact"), state };
    expect(needsSearch(stateWith({ statuses: mapOf(status) }), "a", isWhole)).toBe(expected);
  });

  it("of which nothing is known must be searched for", () =>
    expect(needsSearch(stateWith({}), "a", yes)).toBe(true));

  it("is lost if it was found and is no longer where it was painted", () => {
    const found = stateWith({ anchors: mapOf(anchorAt("a", 0, 5)) });
    const never = stateWith({ anchors: mapOf({ ...anchorAt("a", 0, 0), span: null }) });
    expect([yes, no].map((isInPlace) => hasLostHighlight(found, isInPlace))).toEqual([false, true]);
    expect(hasLostHighlight(never, no)).toBe(false);
  });
});

it("asks for what is pending, with where it was found last, and not for what was deleted", () => {
  const seen = annotationOf("b");
  const selector = [{ type: "TextPositionSelector" as const, start: 7, end: 8 }];
  seen.target = { ...seen.target, reanchoring: { seen: "2026-03-05T10:00:00.000Z", selector } };
  const annotations = mapOf(annotationOf("a"), seen, annotationOf("found"));
  const requests = anchorRequestsOf(
    stateWith({ annotations, pending: new Set(["b", "deleted", "a"]) }),
  );
  expect(requests.map(({ id, reanchoring }) => ({ id, reanchoring }))).toEqual([
    { id: "b", reanchoring: selector },
    { id: "a", reanchoring: [] },
  ]);
});

it("reports only the article at the page's address", () => {
  const state = stateWith({
    articleId: "ferry",
    annotations: mapOf(annotationOf("a"), annotationOf("above", "owls"), annotationOf("new")),
    statuses: mapOf(initialAnchorStatus("a", "exact"), initialAnchorStatus("above", "exact")),
  });
  expect(anchorStatusesHere(state).map(({ id }) => id)).toEqual(["a"]);
});

describe("the twin of a new highlight", () => {
  const known = stateWith({
    annotations: mapOf(annotationOf("a", "ferry", "the ferry", 10)),
    anchors: mapOf(anchorAt("a", 10, 19)),
  });
  it.each([
    ["has the same words in the same place", known, "the ferry", 10, "a"],
    ["is not the same words elsewhere", known, "the ferry", 40, undefined],
    ["is not other words in the same place", known, "The ferry", 10, undefined],
    ["is not a part of it", known, "ferry", 14, undefined],
    [
      "is not hidden text, whose offsets are of another text",
      { ...known, anchors: mapOf(anchorAt("a", 10, 19, true)) },
      "the ferry",
      10,
      undefined,
    ],
    ["is none where nothing is highlighted", stateWith({}), "the ferry", 10, undefined],
  ])("%s", (_what, state, exact, start, id) => {
    expect(twinOf(state, annotationOf("new", "", exact, start))?.id).toBe(id);
  });

  it("is none for a highlight without a position", () => {
    const annotation = annotationOf("new", "", "the ferry", 10);
    annotation.target.selector.pop();
    expect(twinOf(known, annotation)).toBeUndefined();
  });
});
