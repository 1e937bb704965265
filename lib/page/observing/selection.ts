/**
 * What the reader has selected, however it was made: mouse, keyboard, touch, double click, several
 * ranges.
 */

import { say } from "../../i18n/say.ts";
import { composedContains, composedParentOf, openShadowOf } from "../../text/composed.ts";
import {
  focusedDocument,
  focusedElement,
  shadowRootsAround,
  watchFocusedFrames,
} from "./composed-view.ts";
import { obstacleOf } from "./obstacles.ts";

/** What is selected at one place: more than one range if it leads through several trees. */
export type Passage = readonly Range[];

export interface Selected {
  passages: Passage[];
  /** All of them. */
  ranges: Range[];
  /** The Alt (Option) key was down when the selection was finished. */
  withModifier: boolean;
  /** With a finger or a pen: the system shows a menu of its own beside the words. */
  byTouch: boolean;
  byKeys: boolean;
}

/**
 * Milliseconds after the button was let go: a double click may become a triple one, and the page
 * may show a menu of its own.
 */
const RELEASED = 150;
/**
 * Milliseconds without a change after which a selection by keyboard or by touch handles counts as
 * finished.
 */
const SETTLED = 300;

/**
 * Calls back when a selection is finished, and with null when there is none any more; for a
 * selection that was finished before the call, too. Stops with the signal.
 */
export function observeSelection(
  doc: Document,
  signal: AbortSignal,
  onSelect: (selected: Selected | null) => void,
): void {
  const pointer: PointerState = {
    isPressed: false,
    by: byAtStart(doc),
    isAltDown: false,
    withModifier: false,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    // A change from before the press, such as a selection that was taken away: the next one is
    // still being made.
    if (pointer.isPressed) return settleIn(SETTLED);
    const passages = passagesIn(doc);
    const { withModifier, by } = pointer;
    const how = { withModifier, byTouch: by === "touch", byKeys: by === "keys" };
    onSelect(passages.length > 0 ? { passages, ranges: passages.flat(), ...how } : null);
  };
  const settleIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, ms);
  };
  const onSelectionChange = () => {
    if (pointer.isPressed) return;
    pointer.withModifier = pointer.isAltDown;
    settleIn(SETTLED);
  };
  const observe = (own: Document) => {
    followPointer(own, signal, pointer, () => settleIn(RELEASED));
    const options = { signal, capture: true, passive: true };
    own.addEventListener("selectionchange", onSelectionChange, options);
    if (isSelecting(own)) settleIn(SETTLED);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  observe(doc);
  if (doc.defaultView) watchFocusedFrames(doc.defaultView, signal, observe);
}

interface PointerState {
  /** A mouse button or pen is down: the selection is not finished. */
  isPressed: boolean;
  /** What the reader used last. */
  by: "mouse" | "touch" | "keys";
  /** The Alt (Option) key was down at the last release or key press. */
  isAltDown: boolean;
  /** The same, at the last change of the selection. */
  withModifier: boolean;
}

/** A selection from before anybody listened: its mouse button would be let go only after that. */
function byAtStart({ defaultView: win }: Document): PointerState["by"] {
  return win?.matchMedia?.("(pointer: coarse)").matches ? "touch" : "keys";
}

/** Keeps `pointer` up to date; calls back when a button is released. */
function followPointer(
  doc: Document,
  signal: AbortSignal,
  pointer: PointerState,
  onRelease: () => void,
): void {
  const release = () => {
    pointer.isPressed = false;
  };
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => doc.addEventListener(type, listener, { signal, capture: true, passive: true });
  listen("pointerdown", ({ pointerType }) => {
    pointer.by = pointerType === "mouse" ? "mouse" : "touch";
    pointer.isPressed = pointerType !== "touch"; // a finger on the handles sends no pointerup
  });
  listen("pointerup", ({ altKey, pointerType }) => {
    release();
    if (pointerType === "mouse") pointer.by = "mouse"; // pressed before anybody listened
    pointer.isAltDown = altKey;
    pointer.withModifier = altKey;
    onRelease();
  });
  listen("pointercancel", release);
  listen("contextmenu", release); // the menu swallows the pointerup
  listen("keydown", ({ altKey }) => {
    pointer.by = "keys";
    pointer.isAltDown = altKey;
  });
}

/** Whether something is selected in the document, in a web component, too. */
export function isSelecting(doc: Document): boolean {
  const selection = doc.getSelection();
  if (selection?.type === "Range") return true;
  // Firefox takes a selection that leads into a component for empty, Chromium one within it.
  const [composed] = selection?.getComposedRanges?.() ?? [];
  return composed !== undefined && !composed.collapsed;
}

/**
 * What the reader has selected in the page, or in the frame of the same origin that has the focus;
 * without what holds no text. Copies, so that they stay when the selection goes.
 */
export function passagesIn(doc: Document): Passage[] {
  const focused = focusedDocument(doc);
  const inFrame = focused === doc ? [] : passagesOf(focused.getSelection());
  return inFrame.length > 0 ? inFrame : passagesOf(doc.getSelection());
}

/** What is selected there is so no longer; the caret stays where the reader is. */
export function collapseSelection(passages: readonly Passage[]): void {
  for (const doc of new Set(passages.flat().map(documentOf))) {
    const selection = doc?.getSelection();
    if (selection?.rangeCount) selection.collapseToEnd();
    // A caret has no place in what leads through several trees.
    if (doc && isSelecting(doc)) selection?.removeAllRanges();
  }
}

/** Selects these passages in place of what is selected in their document. */
export function selectPassages(passages: readonly Passage[]): void {
  const doc = documentOf(passages[0]?.[0]);
  const selection = doc?.getSelection();
  selection?.removeAllRanges();
  for (const passage of passages) {
    const [first, last] = [passage[0], passage.at(-1)];
    if (!first || !last) continue;
    const { startContainer, startOffset } = first;
    const { endContainer, endOffset } = last;
    // A range within a component is taken by its ends only.
    if (first === last && startContainer.getRootNode() === doc) selection?.addRange(first);
    else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
}

/** What is selected, also where it is but a caret: in the page, or in the frame with the focus. */
export function placesIn(doc: Document): Passage[] {
  const passages = passagesIn(doc);
  const selection = focusedDocument(doc).getSelection();
  return passages.length > 0 || !selection ? passages : rangesOf(selection).map((one) => [one]);
}

function documentOf(range: Range | undefined): Document | null {
  return range?.startContainer.ownerDocument ?? null;
}

function rangesOf(selection: Selection): Range[] {
  return Array.from({ length: selection.rangeCount }, (_, i) =>
    selection.getRangeAt(i).cloneRange(),
  );
}

function passagesOf(selection: Selection | null): Passage[] {
  if (!selection) return [];
  const composed = composedRangeOf(selection);
  if (composed) return hasText(composed) ? [composed] : [];
  return rangesOf(selection)
    .map((range) => [range])
    .filter(hasText);
}

function hasText(passage: Passage): boolean {
  return passage.some((range) => !range.collapsed && range.toString().trim() !== "");
}

/**
 * The selection as it leads through open web components; null if it does not. The browser tells the
 * ends only in trees that it is given, so it is asked again with each tree that an end points at.
 */
function composedRangeOf(selection: Selection): Passage | null {
  if (!selection.getComposedRanges) return null; // Firefox before 142
  const shadowRoots: ShadowRoot[] = [];
  let range = selection.getComposedRanges({ shadowRoots })[0];
  for (let more = shadowRootsAtEnds(range); more.length > 0; more = shadowRootsAtEnds(range)) {
    shadowRoots.push(...more.filter((root) => !shadowRoots.includes(root)));
    const next = selection.getComposedRanges({ shadowRoots })[0];
    if (!next || isSameRange(next, range)) break;
    range = next;
  }
  if (!range || range.collapsed || shadowRoots.length === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isInShadow = [startContainer, endContainer].some(
    (node) => shadowRootsAround(node).length > 0,
  );
  if (!isInShadow) return null;
  const doc = startContainer.ownerDocument as Document;
  const [first, last] = [doc.createRange(), doc.createRange()];
  first.setStart(startContainer, startOffset);
  last.setEnd(endContainer, endOffset);
  if (startContainer.getRootNode() === endContainer.getRootNode()) {
    first.setEnd(endContainer, endOffset);
    return [first];
  }
  first.setEnd(startContainer, lengthOf(startContainer));
  last.setStart(endContainer, 0);
  return [first, last];
}

/** The open trees of the components right behind the start and right before the end. */
function shadowRootsAtEnds(range: StaticRange | undefined): ShadowRoot[] {
  if (!range) return [];
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const hosts = [startContainer.childNodes[startOffset], endContainer.childNodes[endOffset - 1]];
  return hosts.flatMap((node) => {
    const root = node?.nodeType === 1 ? openShadowOf(node as Element) : null;
    return root ?? [];
  });
}

function isSameRange(a: StaticRange, b: StaticRange | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length;
}

/** What is said where an obstacle keeps the text of the whole page from being marked. */
const OBSTACLES = { pdf: "page.isPdf", canvas: "page.isCanvas" } as const;

/** Why what is selected cannot be highlighted, in words for the reader; null if it can. */
export function refusalOf(doc: Document, inFrame = false): string | null {
  const focused = focusedElement(doc);
  const own = focused?.ownerDocument ?? doc;
  if (isInOtherOrigin(doc, inFrame)) return say("page.inFrame");
  const passages = passagesIn(doc);
  if (isInField(focused, passages)) return say("page.inField");
  const selection = own.getSelection();
  if (own.designMode === "on" || isInEditable(selection, passages)) return say("page.inEditor");
  const isInPage = (node: Node) => composedContains(doc.documentElement, node);
  const isReachable = passages.some((passage) =>
    passage.every(
      ({ startContainer, endContainer }) => isInPage(startContainer) && isInPage(endContainer),
    ),
  );
  if (isReachable && !isInClosed(passages)) return null;
  const isInShadow = passages.length > 0 || selection?.type === "Range";
  if (isInShadow) return say("page.inClosedPart");
  const obstacle = obstacleOf(doc);
  // Beside a frame of another site there is mostly something that can be selected.
  return say(obstacle && obstacle.kind !== "frame" ? OBSTACLES[obstacle.kind] : "page.selectFirst");
}

/** Whether the reader is in a frame that we may not look into; `inFrame`: in some frame. */
export function isInOtherOrigin(doc: Document, inFrame: boolean): boolean {
  const focused = focusedElement(doc);
  if (inFrame && (focused?.ownerDocument ?? doc) === doc) return true;
  // a frame that has the focus and shows nothing of its document is of another origin
  return /^I?FRAME$/i.test(focused?.tagName ?? "");
}

/** Firefox shows content scripts what a page has closed. */
function isInClosed(passages: readonly Passage[]): boolean {
  const nodes = passages.flat().flatMap((range) => [range.startContainer, range.endContainer]);
  return nodes.some((node) => shadowRootsAround(node).some(({ mode }) => mode === "closed"));
}

/**
 * A page may keep the caret in its search box while a passage is selected: then the passage is
 * meant.
 */
function isInField(focused: Element | null, passages: readonly Passage[]): boolean {
  if (!/^(INPUT|TEXTAREA)$/i.test(focused?.tagName ?? "")) return false;
  // Null in a checkbox, an address, a number.
  const { selectionStart, selectionEnd } = focused as HTMLInputElement;
  return selectionStart !== selectionEnd || passages.length === 0;
}

function isInEditable(selection: Selection | null, passages: readonly Passage[]): boolean {
  const node = passages[0]?.[0]?.startContainer ?? selection?.anchorNode;
  for (let at: Node | null = node ?? null; at; at = composedParentOf(at)) {
    const editable = at.nodeType === 1 && (at as Element).getAttribute("contenteditable");
    if (typeof editable === "string") return editable.toLowerCase() !== "false";
  }
  return false;
}
