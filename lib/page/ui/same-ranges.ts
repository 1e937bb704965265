/** Whether two selections are one. */

/** Whether these are the same ranges, one by one: they begin and end at the same points. */
export function areSame(a: readonly AbstractRange[], b: readonly AbstractRange[]): boolean {
  return a.length === b.length && a.every((range, i) => isSame(range, b[i]));
}

function isSame(a: AbstractRange, b: AbstractRange | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
