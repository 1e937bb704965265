/**
 * Two edits of one text merged: what each of them changed since the text that both began with is
 * kept. An edit is one stretch that was replaced, found by what stands unchanged before and after
 * it: linear in the texts, however long, and exact for what is typed between two saves.
 */

/** A stretch of a list that was replaced by other items. */
interface Edit {
  start: number;
  /** Exclusive. */
  end: number;
  items: readonly string[];
}

/**
 * `theirs`, the text as it is now, with what `mine` changed since `base`. Where both changed the
 * same words of a line, both lines are kept, theirs first; nothing that one of them added is lost.
 */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const lines = base.split("\n");
  const [a, b] = [editBetween(lines, mine.split("\n")), editBetween(lines, theirs.split("\n"))];
  return (mergeApart(lines, a, b) ?? mergeTogether(lines, a, b)).join("\n");
}

function editBetween(base: readonly string[], edited: readonly string[]): Edit {
  const shorter = Math.min(base.length, edited.length);
  let before = 0;
  while (before < shorter && base[before] === edited[before]) before++;
  let after = 0;
  while (after < shorter - before && base.at(-1 - after) === edited.at(-1 - after)) after++;
  const items = edited.slice(before, edited.length - after);
  return { start: before, end: base.length - after, items };
}

/** Both edits done; null if they replaced something in common or added in the same place. */
function mergeApart(base: readonly string[], a: Edit, b: Edit): readonly string[] | null {
  const isSamePlace = a.start === b.start && a.end === b.end;
  const isApart = a.end <= b.start || b.end <= a.start;
  if (isSamePlace || !isApart) return null;
  const [first, second] = a.end <= b.start ? [a, b] : [b, a];
  return [
    ...base.slice(0, first.start),
    ...first.items,
    ...base.slice(first.end, second.start),
    ...second.items,
    ...base.slice(second.end),
  ];
}

/** Both versions of the stretch that either edit replaced, unless one holds the other. */
function mergeTogether(base: readonly string[], a: Edit, b: Edit): readonly string[] {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const versionOf = (edit: Edit) => [
    ...base.slice(start, edit.start),
    ...edit.items,
    ...base.slice(edit.end, end),
  ];
  const merged = mergeStretch(base.slice(start, end), versionOf(a), versionOf(b));
  return [...base.slice(0, start), ...merged, ...base.slice(end)];
}

function mergeStretch(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const line = mergeLine(base, mine, theirs);
  if (line) return [line.join("")];
  // A save that was heard twice, or that was written on after its answer was lost.
  if (beginsWith(mine, theirs)) return mine;
  if (beginsWith(theirs, mine)) return theirs;
  const [head, tail] = [theirs.slice(0, -mine.length), theirs.slice(-mine.length)];
  if (beginsWith(mine, tail)) return [...head, ...mine];
  // Lines that both added stand under each other; of a line that both changed both versions stay,
  // as paragraphs of their own.
  return base.length === 0 ? [...theirs, ...mine] : [...theirs, "", ...mine];
}

/** The words of a line of which both changed some that lie apart; null for all else. */
function mergeLine(...versions: [readonly string[], readonly string[], readonly string[]]) {
  const isOneLine = versions.every((lines) => lines.length === 1);
  if (!isOneLine) return null;
  const [base = [], mine = [], theirs = []] = versions.map(([line = ""]) => wordsOf(line));
  return mergeApart(base, editBetween(base, mine), editBetween(base, theirs));
}

/** Words and what stands between them. */
function wordsOf(line: string): string[] {
  return line.split(/(\s+)/);
}

/** Whether the first lines of one are those of the other, the last of which may go on. */
function beginsWith(long: readonly string[], short: readonly string[]): boolean {
  const isSame = (line: string, i: number) =>
    i === short.length - 1 ? long[i]?.startsWith(line) : long[i] === line;
  return short.every((line, i) => isSame(line, i) ?? false);
}

/**
 * Where the caret stands after a text was replaced by one that has something more or less: beside
 * the same words.
 */
export function caretAfter(caret: number, before: string, after: string): number {
  const { start, end, items } = editBetween(before.split(""), after.split(""));
  if (caret <= start) return caret;
  const moved = caret + after.length - before.length;
  return caret >= end ? moved : Math.min(caret, start + items.length);
}
