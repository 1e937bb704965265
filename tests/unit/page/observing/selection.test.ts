import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  collapseSelection,
  observeSelection,
  passagesIn,
  placesIn,
  refusalOf,
  type Selected,
  selectPassages,
} from "../../../../lib/page/observing/selection.ts";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
beforeEach(() => {
  page =
    openArticle(`<p>Plain words.</p><p contenteditable>Edited words, <span contenteditable="false">an island</span>.</p>
    <p contenteditable="plaintext-only">Simply edited.</p><input value="in a field"><input type="checkbox"><iframe></iframe><x-part></x-part>`);
});
const select = (words: string) => {
  const selection = page.doc.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(page.range(words));
};
const one = <T extends HTMLElement>(selector: string) => page.doc.querySelector<T>(selector)!;

describe("a refusal", () => {
  it("is not given for words of the page", () => {
    select("Plain words");
    expect(refusalOf(page.doc)).toBeNull();
  });

  it("asks for a selection where there is none", () => {
    expect(refusalOf(page.doc)).toMatch(/^Select a passage first/);
  });

  it("gives the reason where there is nothing that could be selected (demand 72)", () => {
    const pdf = openArticle("", "https://www.post.example/a").doc;
    Object.defineProperty(pdf, "contentType", { value: "application/pdf" });
    expect(refusalOf(pdf)).toMatch(/^This is a PDF file/);
    const drawn = openArticle("<canvas></canvas>", "https://docs.google.com/document/d/1/edit").doc;
    expect(refusalOf(drawn)).toMatch(/^This page draws its text/);
  });

  it.each(["Edited", "Simply"])("says that «%s …» is being edited", (words) => {
    select(words);
    expect(refusalOf(page.doc)).toContain("editing");
  });

  it("is not given for an island in edited text", () => {
    select("an island");
    expect(refusalOf(page.doc)).toBeNull();
  });

  it("says that a whole document is being edited", () => {
    select("Plain");
    (page.doc as { designMode: string }).designMode = "on";
    expect(refusalOf(page.doc)).toContain("editing");
  });

  it("says that a form field's text cannot be highlighted, but lets a passage be highlighted beside one", () => {
    const field = one<HTMLInputElement>("input");
    field.focus();
    expect(refusalOf(page.doc)).toContain("form field");
    select("Plain");
    field.setSelectionRange(0, 2);
    expect(refusalOf(page.doc)).toContain("form field");
    field.setSelectionRange(2, 2);
    expect(refusalOf(page.doc)).toBeNull();
    one("[type=checkbox]").focus();
    select("Plain");
    expect(refusalOf(page.doc)).toBeNull();
  });

  it("says that the text is in an embedded page", () => {
    expect(refusalOf(page.doc, true)).toContain("embedded");
    const frame = one<HTMLIFrameElement>("iframe");
    Object.defineProperty(frame, "contentDocument", { value: null }); // of another origin
    frame.focus();
    expect(refusalOf(page.doc)).toContain("embedded");
  });

  it("says that the text is in a closed part", () => {
    const selection = { type: "Range", rangeCount: 0 } as Selection;
    vi.spyOn(page.doc, "getSelection").mockReturnValue(selection);
    expect(refusalOf(page.doc)).toContain("closed part");
  });
});

describe("ranges", () => {
  it("are copies, and hold something", () => {
    select("Plain words");
    const selection = page.doc.getSelection()!;
    const [range] = passagesIn(page.doc).flat();
    selection.removeAllRanges();
    expect(String(range)).toBe("Plain words");
    expect(passagesIn(page.doc)).toEqual([]);
    const blank = page.doc.createRange();
    blank.setStart(page.doc.querySelectorAll("p")[1]!.nextSibling!, 0);
    blank.setEnd(page.doc.querySelectorAll("p")[1]!.nextSibling!, 3);
    selection.addRange(blank);
    expect(passagesIn(page.doc)).toEqual([]);
  });
});

it("is selected anew, or collapses to where the reader is (demand 75)", () => {
  const range = page.doc.createRange();
  range.selectNodeContents(one("p"));
  selectPassages([[range]]);
  const selection = page.doc.getSelection()!;
  expect(String(selection)).toBe(one("p").textContent);
  const passages = passagesIn(page.doc);
  collapseSelection(passages);
  expect([selection.rangeCount, selection.isCollapsed]).toEqual([1, true]);
  expect(placesIn(page.doc)).toHaveLength(1);
  expect(passagesIn(page.doc)).toEqual([]);
});

describe("what is selected elsewhere (demand 70, 71)", () => {
  it("in a frame of the same origin is taken while the frame has the focus", () => {
    const frame = page.doc.body.appendChild(page.doc.createElement("iframe"));
    const inner = frame.contentDocument!;
    inner.body.innerHTML = "<p tabindex=0>Framed words</p>";
    const words = inner.querySelector("p")!;
    const selectAll = () => inner.getSelection()!.setBaseAndExtent(words, 0, words, 1);
    selectAll();
    expect(passagesIn(page.doc)).toEqual([]);
    frame.focus();
    words.focus(); // jsdom then empties the selection
    selectAll();
    expect(passagesIn(page.doc).flat().map(String)).toEqual(["Framed words"]);
    expect(refusalOf(page.doc)).toBeNull();
  });

  it("in an open web component is asked for tree by tree, and may begin outside", () => {
    const host = page.doc.body.appendChild(page.doc.createElement("x-outer"));
    const outer = host.attachShadow({ mode: "open" });
    outer.innerHTML = "<p>a</p><x-inner></x-inner>";
    const inner = outer.querySelector("x-inner")!.attachShadow({ mode: "open" });
    inner.innerHTML = "<p>Inner words</p>";
    const words = inner.querySelector("p")!.firstChild!;
    const before = one("p").firstChild!;
    const start = { startContainer: before, startOffset: 0, collapsed: false };
    const ends = [
      { endContainer: page.doc.body, endOffset: [...page.doc.body.childNodes].indexOf(host) + 1 },
      { endContainer: outer, endOffset: 2 },
      { endContainer: words, endOffset: 5 },
    ];
    const getComposedRanges = ({ shadowRoots = [] }: GetComposedRangesOptions = {}) => [
      { ...start, ...ends[shadowRoots.length] } as StaticRange,
    ];
    const selection = { type: "Range", rangeCount: 1, getComposedRanges } as Selection;
    vi.spyOn(page.doc, "getSelection").mockReturnValue(selection);
    const [passage] = passagesIn(page.doc);
    expect(passage!.map(String)).toEqual([before.textContent, "Inner"]);
    expect(refusalOf(page.doc)).toBeNull();
  });
});

describe("a selection", () => {
  let heard: (Selected | null)[];
  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    stop = new page.win.AbortController(); // jsdom takes its own signals only
    observeSelection(page.doc, stop.signal, (selected) => heard.push(selected));
    return () => vi.useRealTimers();
  });
  const fire = (type: string, more: object = {}) =>
    page.doc.dispatchEvent(Object.assign(new page.dom.window.Event(type), more));

  it("made by keyboard counts when it is still (demand 74)", () => {
    fire("keydown", { altKey: false });
    select("Plain");
    fire("selectionchange");
    vi.advanceTimersByTime(200);
    fire("selectionchange");
    vi.advanceTimersByTime(200);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(heard).toMatchObject([{ withModifier: false, byTouch: false, byKeys: true }]);
  });

  it("that was finished before anybody listened counts, too", () => {
    select("Plain");
    const late: (Selected | null)[] = [];
    observeSelection(page.doc, new page.dom.window.AbortController().signal, (selected) =>
      late.push(selected),
    );
    vi.advanceTimersByTime(300);
    expect(late).toMatchObject([{ ranges: [{}] }]);
  });

  it("made by mouse counts when the button is let go, not before", () => {
    fire("pointerdown", { pointerType: "mouse" });
    select("Plain");
    fire("selectionchange");
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual([]);
    fire("pointerup", { altKey: true });
    vi.advanceTimersByTime(150);
    expect(heard).toMatchObject([{ withModifier: true, byTouch: false, byKeys: false }]);
  });

  it("made by a double click that becomes a triple one counts once (demands 27, 35)", () => {
    for (const words of ["Plain", "Plain words"]) {
      fire("pointerdown", { pointerType: "mouse" });
      select(words);
      fire("selectionchange");
      fire("pointerup");
      vi.advanceTimersByTime(100);
    }
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(heard.map((selected) => selected?.ranges.map(String))).toEqual([["Plain words"]]);
  });

  it("made by mouse right after another was taken away counts when the button is let go, too", () => {
    fire("selectionchange");
    vi.advanceTimersByTime(200);
    fire("pointerdown", { pointerType: "mouse" });
    select("Plain");
    fire("selectionchange");
    vi.advanceTimersByTime(200);
    expect(heard).toEqual([]);
    fire("pointerup");
    vi.advanceTimersByTime(150);
    expect(heard).toMatchObject([{ ranges: [{}] }]);
  });

  it("made without the modifier stays so when that is pressed afterwards", () => {
    select("Plain");
    vi.advanceTimersByTime(0); // the browser's own event
    fire("pointerdown", { pointerType: "mouse" });
    fire("pointerup", { altKey: false });
    fire("keydown", { altKey: true });
    vi.advanceTimersByTime(300);
    expect(heard.at(-1)).toMatchObject({ withModifier: false });
    fire("selectionchange"); // with the key: by Shift and an arrow
    vi.advanceTimersByTime(300);
    expect(heard.at(-1)).toMatchObject({ withModifier: true });
  });

  it("made by finger counts when it is still, whatever of the press is heard (demand 78)", () => {
    fire("pointerdown", { pointerType: "touch" });
    select("Plain");
    fire("selectionchange");
    vi.advanceTimersByTime(300);
    expect(heard).toMatchObject([{ byTouch: true, byKeys: false }]);
    fire("pointerdown", { pointerType: "pen" });
    fire("pointercancel"); // the system takes the pen's long press
    select("Plain words");
    fire("selectionchange");
    vi.advanceTimersByTime(300);
    expect(heard.at(-1)).toMatchObject({ byTouch: true });
  });

  it("is seen again after a menu took the button's release", () => {
    fire("pointerdown", { pointerType: "mouse" });
    fire("contextmenu");
    select("Plain");
    fire("selectionchange");
    vi.advanceTimersByTime(300);
    expect(heard).toHaveLength(1);
  });

  it("that is gone is told as none; and nothing is told after the end", () => {
    fire("selectionchange");
    vi.advanceTimersByTime(300);
    expect(heard).toEqual([null]);
    fire("selectionchange");
    stop.abort();
    fire("selectionchange");
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([null]);
  });
});
