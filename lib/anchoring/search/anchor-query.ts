/** What is looked for: selectors of any origin, checked and folded. Nothing that comes in here can make it throw. */
import type { Selector } from "../../model/annotation.ts";
import { type Folded, fold, foldedAt } from "../../text/fold.ts";

/** A request as it is worked on. Offsets are UTF-16 units. */
export interface AnchorQuery {
  readonly order: number;
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
  readonly sighted: AnchorQuery | null;
  /** Where the passage began in the text, newest reanchoring first. */
  readonly positions: readonly number[];
  /** Length of the text when it was marked, or NaN. */
  readonly length: number;
}

export interface AnchorRequest {
  id: string;
  /** The original selectors; also those of other makers (a quote alone is enough). */
  selector: Selector[];
  /** The selectors of the latest reanchoring in a changed text. */
  reanchoring?: Selector[];
}

/** A longer context than this says no more. UTF-16 units. */
const LONGEST_CONTEXT = 1000;

/** Checks one request; `order` is its place in the list. */
export function anchorQueryOf(request: AnchorRequest, order: number): AnchorQuery {
  const id = typeof request?.id === "string" ? request.id : "";
  const original = read(request?.selector);
  if (!request?.reanchoring) return build(id, order, original, [original.start], null);
  const latest = read(request.reanchoring);
  const sighted = latest.exact === "" ? null : build(id, order, latest, [latest.start], null);
  const wanted = build(id, order, original, [latest.start, original.start], sighted);
  return sighted?.quote === wanted.quote ? { ...wanted, sighted: null } : wanted;
}

function build(
  id: string,
  order: number,
  raw: Raw,
  positions: number[],
  sighted: AnchorQuery | null,
): AnchorQuery {
  const prefix = raw.prefix.slice(-LONGEST_CONTEXT);
  const source = prefix + raw.exact + raw.suffix.slice(0, LONGEST_CONTEXT);
  const folded = fold(source);
  const from = foldedAt(folded, prefix.length);
  const to = foldedAt(folded, prefix.length + raw.exact.length);
  return {
    ...{ id, order, source, folded, from, to, sighted },
    quote: folded.text.slice(from, to),
    positions: positions.filter((position) => position >= 0),
    length: raw.length,
  };
}

/** True if only the words are known (an import): nothing but their being alone can speak for a place. */
export function isBare(wanted: AnchorQuery): boolean {
  return wanted.from === 0 && wanted.to === wanted.folded.text.length;
}

interface Raw {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  length: number;
}

function read(selectors: unknown): Raw {
  const raw: Raw = { exact: "", prefix: "", suffix: "", start: Number.NaN, length: Number.NaN };
  if (!Array.isArray(selectors)) return raw;
  for (const selector of selectors as unknown[]) {
    if (typeof selector !== "object" || selector === null) continue;
    const fields = selector as Record<string, unknown>;
    if (
      fields.type === "TextQuoteSelector" &&
      typeof fields.exact === "string" &&
      raw.exact === ""
    ) {
      raw.exact = fields.exact;
      raw.prefix = stringOf(fields.prefix);
      raw.suffix = stringOf(fields.suffix);
    } else if (fields.type === "TextPositionSelector") raw.start = offsetOf(fields.start);
    else if (fields.type === "BlockSelector") raw.length = offsetOf(fields.length);
  }
  return raw;
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function offsetOf(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : Number.NaN;
}
