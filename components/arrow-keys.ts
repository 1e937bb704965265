/** Arrow keys in a row of buttons, which runs as the page does. */

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowRight: "ArrowLeft",
  ArrowLeft: "ArrowRight",
};

/**
 * Moves the focus among the buttons of the element that hears the key: to the next one or the one
 * before, around the ends, to the first or the last. Leaves every other key alone.
 */
export function moveFocusByArrows(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const row = event.currentTarget as Element;
  const buttons = [...row.querySelectorAll("button")];
  const view = row.ownerDocument.defaultView;
  const isFromRight = view?.getComputedStyle(row).direction === "rtl";
  const key = isFromRight ? (MIRRORED[event.key] ?? event.key) : event.key;
  const to = targetOf(key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length);
  if (to === null) return;
  buttons[to]?.focus();
  event.preventDefault();
}

function targetOf(key: string, from: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (from + step + count) % count;
}
