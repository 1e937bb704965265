/** Arrow keys in a row of buttons. */

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves the focus among the buttons of the element that hears the key: to the next one or the one
 * before, around the ends, to the first or the last. Leaves every other key alone.
 */
export function moveFocusByArrows(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const buttons = [...(event.currentTarget as Element).querySelectorAll("button")];
  const to = targetOf(
    event.key,
    buttons.indexOf(event.target as HTMLButtonElement),
    buttons.length,
  );
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
