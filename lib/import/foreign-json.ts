/** What the JSON of several tools has in common. */
import * as v from "valibot";
import { fields, rule, text, texts } from "../schema/records.ts";
import type { ForeignHighlight } from "./foreign-article.ts";
import { hasFields } from "./import-part.ts";

/** A text that may be missing or null. */
export const maybeText = v.optional(v.nullable(text));
/** Texts that may be missing or null. */
export const maybeTexts = v.optional(v.nullable(texts));
/** A moment, as text or number, that may be missing. */
export const maybeMoment = v.optional(
  v.nullable(v.union([text, v.number()], rule("schema.anyMoment"))),
);
/** What is kept of any object: fields are looked at where they are used. */
export const anyFields = fields({});

const quoteSelector = fields({ exact: text, prefix: maybeText, suffix: maybeText });

/** One or several, as JSON-LD writes them: a list, or the thing itself; nothing of null. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * The words that selectors of the W3C's model describe, with their context; null if none of them is
 * a TextQuoteSelector. What refines a selector is looked at as well.
 */
export function quoteFrom(
  selectors: unknown,
): Pick<ForeignHighlight, "quote" | "prefix" | "suffix"> | null {
  for (const selector of selectorsIn(selectors)) {
    if (selector.type !== "TextQuoteSelector" || !v.is(quoteSelector, selector)) continue;
    const { exact, prefix, suffix } = selector;
    return { quote: exact, prefix: prefix ?? "", suffix: suffix ?? "" };
  }
  return null;
}

/** The selectors and those that refine them, as objects. */
export function selectorsIn(value: unknown): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  // How deep anything nests was checked when the file was read.
  const waiting = [...asList(value)];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!hasFields(next)) continue;
    found.push(next);
    waiting.push(...asList(next.refinedBy));
  }
  return found;
}
