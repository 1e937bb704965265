/**
 * How deep and how large a value is, found without recursion: what is to be measured may nest
 * without end.
 */
import { DEEPEST_NESTING } from "./limits.ts";

/** What a value may be at most. */
export interface Bounds {
  /** Lists and objects within each other. */
  depth: number;
  /** UTF-16 units of all texts and names of fields together. */
  units: number;
  /** Values, lists and objects included. */
  values: number;
}

const ENDLESS: Bounds = {
  depth: Number.POSITIVE_INFINITY,
  units: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
};

/**
 * Whether the value stays within the bounds; those left out do not bind. Stops at the first that is
 * passed, so its work is bounded, too. `visit` is called with each object before its fields are
 * read.
 */
export function isWithin(
  value: unknown,
  bounds: Partial<Bounds>,
  visit: (object: object) => void = () => {},
): boolean {
  const { depth, units, values } = { ...ENDLESS, ...bounds };
  let unitsSeen = 0;
  let valuesSeen = 0;
  let level: unknown[] = [value];
  for (let deep = 0; level.length > 0; deep++) {
    const next: unknown[] = [];
    for (const item of level) {
      valuesSeen++;
      if (typeof item === "string") unitsSeen += item.length;
      if (valuesSeen > values || unitsSeen > units) return false;
      if (typeof item !== "object" || item === null) continue;
      if (deep >= depth) return false;
      visit(item);
      const isList = Array.isArray(item);
      for (const [key, inner] of Object.entries(item)) {
        if (!isList) unitsSeen += key.length;
        next.push(inner);
      }
    }
    level = next;
  }
  return true;
}

/** Whether a value nests no deeper than anything of ours does. */
export function isSoundlyNested(value: unknown, visit?: (object: object) => void): boolean {
  return isWithin(value, { depth: DEEPEST_NESTING }, visit);
}

const PROTOTYPE_KEYS = ["__proto__", "constructor", "prototype"];

/**
 * Deletes own fields of these names: no notebook has them, and code that copies them could change a
 * prototype.
 */
export function dropPrototypeKeys(object: object): void {
  if (Array.isArray(object)) return;
  for (const key of PROTOTYPE_KEYS)
    if (Object.hasOwn(object, key)) delete (object as Record<string, unknown>)[key];
}
