/**
 * How much work is done on a text, in units read and not in time, so that a busy machine changes
 * nothing.
 */
import { vi } from "vitest";

/**
 * UTF-16 units that string methods and patterns are given while `work` runs, each time they are
 * given them.
 */
export function unitsRead(work: () => unknown): number {
  let units = 0;
  const methods = (["replace", "normalize", "slice", "split"] as const).map((name) => {
    const original = String.prototype[name] as (...args: unknown[]) => unknown;
    return vi.spyOn(String.prototype, name).mockImplementation(function (
      this: string,
      ...args: unknown[]
    ) {
      const made = original.apply(this, args);
      // A slice costs what it gives, not what it is taken from.
      units += name === "slice" ? String(made).length : this.length;
      return made as never;
    });
  });
  const exec = RegExp.prototype.exec;
  const patterns = vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (
    this: RegExp,
    text: string,
  ) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    units += (match && this.global ? this.lastIndex : text.length) - from;
    return match;
  });
  try {
    work();
  } finally {
    for (const spy of [...methods, patterns]) spy.mockRestore();
  }
  return units;
}
