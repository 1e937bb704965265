/**
 * What is looked for: selectors of any origin, checked and folded. Nothing that comes in here can
 * make it throw.
 */
import type { Selector } from "../../model/annotation.ts";
import { type Folded, fold, foldedAt } from "../../text/fold.ts";

/** A request as it is worked on. */
export interface AnchorQuery {
  readonly id: string;
  /** Prefix, quote and suffix as they stood, in one. */
  readonly source: string;
  /** The same, folded; the quote is `from` to `to` (exclusive) of it. */
  readonly folded: Folded;
  readonly from: number;
  readonly to: number;
  /** The quote alone, folded. */
  readonly quote: string;
  /** The passage as it was last seen, if its words were others then. */
  readonly reanchored: AnchorQuery | null;
  /** UTF-16 offsets at which the passage began in the page's text, the latest first. */
  readonly positions: readonly number[];
  /** UTF-16 length of the page's text when the passage was marked, or NaN. */
  readonly pageLength: number;
}

export interface AnchorRequest {
  id: string;
  /** The original selectors; also those of other makers (a quote alone is enough). */
  selector: Selector[];
  /** The selectors of the latest reanchoring in a changed text. */
  reanchoring?: Selector[];
}

/** UTF-16 units of prefix and suffix that are looked at. */
const MAX_CONTEXT = 1000;

/** The query of a request; one that holds no quote gets an empty one, which is never found. */
export function anchorQueryOf(request: AnchorRequest): AnchorQuery {
  const id = typeof request?.id === "string" ? request.id : "";
  const original = partsOf(request?.selector);
  if (!request?.reanchoring) return build(id, original, [original.start], null);
  const latest = partsOf(request.reanchoring);
  const reanchored = latest.exact === "" ? null : build(id, latest, [latest.start], null);
  const query = build(id, original, [latest.start, original.start], reanchored);
  return reanchored?.quote === query.quote ? { ...query, reanchored: null } : query;
}

function build(
  id: string,
  parts: SelectorParts,
  positions: number[],
  reanchored: AnchorQuery | null,
): AnchorQuery {
  const prefix = parts.prefix.slice(-MAX_CONTEXT);
  const source = prefix + parts.exact + parts.suffix.slice(0, MAX_CONTEXT);
  const folded = fold(source);
  const from = foldedAt(folded, prefix.length);
  const to = foldedAt(folded, prefix.length + parts.exact.length);
  return {
    ...{ id, source, folded, from, to, reanchored },
    quote: folded.text.slice(from, to),
    positions: positions.filter((position) => position >= 0),
    pageLength: parts.pageLength,
  };
}

/**
 * True if only the quote is known (an import): then only that it stands once can speak for a place.
 */
export function hasNoContext(query: AnchorQuery): boolean {
  return query.from === 0 && query.to === query.folded.text.length;
}

/** What the selectors of one passage say; "" and NaN where they do not. */
interface SelectorParts {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  pageLength: number;
}

function partsOf(selectors: unknown): SelectorParts {
  const parts = { exact: "", prefix: "", suffix: "", start: Number.NaN, pageLength: Number.NaN };
  if (!Array.isArray(selectors)) return parts;
  for (const selector of selectors as unknown[]) {
    if (typeof selector !== "object" || selector === null) continue;
    const fields = selector as Record<string, unknown>;
    if (fields.type === "TextPositionSelector") parts.start = offsetFrom(fields.start);
    else if (fields.type === "BlockSelector") parts.pageLength = offsetFrom(fields.pageLength);
    else if (fields.type === "TextQuoteSelector" && parts.exact === "") {
      parts.exact = stringFrom(fields.exact);
      if (parts.exact === "") continue;
      parts.prefix = stringFrom(fields.prefix);
      parts.suffix = stringFrom(fields.suffix);
    }
  }
  return parts;
}

function stringFrom(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function offsetFrom(value: unknown): number {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : Number.NaN;
}
