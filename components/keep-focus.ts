/**
 * The focus is never lost: where an entry of a list goes, it moves to the next one, else to the one
 * before, else to the heading of the list; where one comes back, to that. An entry is an element
 * with the id of its record in `data-id`.
 */

/** The entry of a record. (An id may hold what a selector would need escaped.) */
export function entryOf(id: string): HTMLElement | undefined {
  const entries = document.querySelectorAll<HTMLElement>("[data-id]");
  return [...entries].find((entry) => entry.dataset.id === id);
}

/**
 * To be called before an entry goes: when it is gone, and the focus with it, the focus moves. Where
 * the reader has put it elsewhere meanwhile it stays, unless it `follows`. Returns how to stop
 * waiting.
 */
export function keepFocus(id: string, follows = false): () => void {
  return keepFocusBeside(entryOf(id) ?? null, follows);
}

/** `keepFocus` for a part of the screen that is no entry of a list. */
export function keepFocusBeside(entry: HTMLElement | null, follows = false): () => void {
  if (!entry) return () => {};
  const places = placesBeside(entry);
  return whenChanged(() => {
    if (entry.isConnected) return false;
    if (follows || isFocusLost()) focusFirst(places);
    return true;
  });
}

/**
 * The entry of a record that is about to come back gets the focus, unless the reader types
 * somewhere. Returns how to stop waiting.
 */
export function focusWhenThere(id: string): () => void {
  return whenChanged(() => {
    const entry = entryOf(id);
    if (!entry) return false;
    if (!isTyping()) focusOn(entry);
    return true;
  });
}

/**
 * Asks at once and after every change of the page, until the answer is yes; returns how to stop.
 */
export function whenChanged(isDone: () => boolean): () => void {
  const observer = new MutationObserver(() => {
    const done = isDone();
    if (done) observer.disconnect();
  });
  const isDoneAlready = isDone();
  if (!isDoneAlready) observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/**
 * Where the focus may go, the best first: the entries after it, those before it, the same for the
 * entry around it and that entry itself; then headings.
 */
function placesBeside(entry: HTMLElement): (() => HTMLElement | null)[] {
  const present = (one: HTMLElement) => () => (one.isConnected ? one : null);
  const heading = (one: HTMLElement) => () => (one.isConnected ? headingOf(one) : null);
  const around: HTMLElement[] = [];
  for (let one = entry.parentElement; one; one = one.parentElement) around.push(one);
  const entriesAround = around.filter(({ dataset }) => dataset.id !== undefined);
  const entries = [entry, ...entriesAround].flatMap((one, i) => [
    ...(i > 0 ? [one] : []),
    ...siblings(one, "nextElementSibling"),
    ...siblings(one, "previousElementSibling"),
  ]);
  return [...entries.map(present), ...around.map(heading)];
}

/** The other entries of its list, the nearest first. */
function siblings(
  entry: HTMLElement,
  step: "nextElementSibling" | "previousElementSibling",
): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let one = entry[step] as HTMLElement | null; one; one = one[step] as HTMLElement | null) {
    if (one.dataset.id !== undefined) found.push(one);
  }
  return found;
}

/** A heading that is only for screen readers takes the focus as well. */
export function headingOf(part: Element): HTMLElement | null {
  return part.querySelector<HTMLElement>("[data-list-heading], h1, h2, h3");
}

function focusFirst(places: readonly (() => HTMLElement | null)[]): void {
  for (const find of places) {
    const place = find();
    if (!place) continue;
    focusOn(place);
    return;
  }
}

/** What an entry is opened with, or the entry or heading itself, which Tab goes on from. */
export function focusOn(place: HTMLElement): void {
  const own = place.hasAttribute("tabindex") ? place : place.querySelector<HTMLElement>(".pick");
  if (!own) place.tabIndex = -1;
  (own ?? place).focus();
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

function isTyping(): boolean {
  return document.activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
}
