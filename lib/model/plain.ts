/** Values of a database as JSON can hold them. */
import { DEEPEST_NESTING } from "./limits.ts";

/**
 * The value as JSON can hold it. A database holds more: dates, bytes, what contains itself. What
 * has no place in JSON is named in its place.
 */
export function plainOf(value: unknown, around: readonly object[] = []): unknown {
  if (typeof value === "bigint" || typeof value === "symbol") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (around.includes(value)) return "(contains itself)";
  if (around.length >= DEEPEST_NESTING) return "(nested too deeply)";
  const inner = (item: unknown) => plainOf(item, [...around, value]);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? "(no date)" : value.toISOString();
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    return `(${Object.prototype.toString.call(value).slice(8, -1)})`;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inner(item)]));
}
