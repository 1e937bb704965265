/** Arrow keys in a row of buttons. */

/** From left to right; the other way round where the row runs from right to left. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves the focus among the buttons of the element that hears the key: to the next one or the one
 * before, around the ends, to the first or the last. Leaves every other key alone.
 */
export function moveFocusByArrows(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const row = event.currentTarget as Element;
  const buttons = [...row.querySelectorAll("button")];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = targetOf(event.key, { at, count: buttons.length, isRtl: runsFromRight(row) });
  if (to === null) return;
  buttons[to]?.focus();
  event.preventDefault();
}

interface Place {
  at: number;
  count: number;
  isRtl: boolean;
}

function targetOf(key: string, { at, count, isRtl }: Place): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : (at + (isRtl ? -step : step) + count) % count;
}

function runsFromRight(row: Element): boolean {
  return row.ownerDocument.defaultView?.getComputedStyle(row).direction === "rtl";
}
