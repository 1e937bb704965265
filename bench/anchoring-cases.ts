/**
 * Cases for the anchoring bench, made of our own pages: a passage is selected, the page is changed,
 * and the truth (where the passage is then, or that it is gone) is read off the change. Chance is
 * seeded for each case by its name, so that a new page leaves the cases of the others as they are.
 */
import { CHANGES, type ChangeKind } from "./anchoring-changes.ts";
import { closeMarks, type Marked, openMarks } from "./anchoring-marks.ts";
import { SELECTIONS, type SelectionKind, selectableBlocks } from "./anchoring-selections.ts";
import { createRandom } from "./random.ts";
import { comparable, readStream, type Span } from "./text-stream.ts";

/** A page to make cases of. */
export interface SourcePage {
  id: string;
  site: string;
  html: string;
}

/** What is true of a passage on the changed page. Offsets are those of its text stream. */
export type Truth =
  /**
   * The same words (`present`), or still there but changed (`edited`). What was put in is listed in
   * `holes`.
   */
  | { status: "present" | "edited"; start: number; end: number; text: string; holes?: Hole[] }
  | { status: "deleted" }
  /**
   * Its place is gone, its exact words stand elsewhere: not found is right, and so are these
   * places.
   */
  | { status: "ambiguous"; accept: Hole[] };

/** From and to (exclusive), in the text stream of the changed page. */
export type Hole = [start: number, end: number];

/** One case, in the form of a collection's `cases.jsonl.gz`. */
export interface AnchorCase {
  id: string;
  /** What was changed. */
  kind: string;
  /** What was selected. */
  sel: string;
  site: string;
  /** Names of the page as it was when the passage was marked, and as it is now. */
  before: string;
  after: string;
  quote: string;
  /** Of the quote in the text stream of `before`. */
  start: number;
  end: number;
  truth: Truth;
}

/** Cases with their pages by name. */
export interface CaseSet {
  cases: AnchorCase[];
  html(name: string): string;
}

export interface CaseOptions {
  seed: string;
  /** How many passages of each kind are selected on each page; 1 unless told. */
  rounds?: number;
}

type Parse = (html: string) => Document;

/** All cases of the pages: each kind of selection with every change that says something of it. */
export function makeCases(
  pages: readonly SourcePage[],
  parse: Parse,
  { seed, rounds = 1 }: CaseOptions,
): CaseSet {
  const files = new Map<string, string>();
  const cases: AnchorCase[] = [];
  for (const page of pages) {
    const html = serialize(makeInert(parse(page.html)));
    files.set(page.id, html);
    for (let round = 0; round < rounds; round += 1) {
      for (const sel of Object.keys(SELECTIONS) as SelectionKind[]) {
        const id = `${page.id}#${sel}${round + 1}`;
        for (const made of casesOf({ ...page, html }, { id, sel, parse, seed })) {
          cases.push(made.entry);
          files.set(made.entry.after, made.html);
        }
      }
    }
  }
  return { cases, html: (name) => files.get(name) ?? "" };
}

/** One passage of a page with each change. */
function casesOf(
  page: SourcePage,
  { id, sel, parse, seed }: { id: string; sel: SelectionKind; parse: Parse; seed: string },
): { entry: AnchorCase; html: string }[] {
  const before = parse(page.html);
  const span = select(before, sel, `${seed}:${id}`);
  if (!span) return [];
  const quote = readStream(before.body).text.slice(span.start, span.end);
  return (Object.keys(CHANGES) as ChangeKind[]).flatMap((kind) => {
    const name = `${id}#${kind}`;
    const request = { kind, sel, span, quote, seed: `${seed}:${name}` };
    const changed = changePage(parse(page.html), request);
    if (!changed) return [];
    const { html, truth } = changed;
    const names = { id: name, kind, sel, site: page.site, before: page.id, after: name };
    return [{ entry: { ...names, quote, ...span, truth }, html }];
  });
}

function select(document: Document, sel: SelectionKind, seed: string): Span | null {
  const blocks = selectableBlocks(document.body);
  return blocks.length < 3 ? null : SELECTIONS[sel](document, blocks, createRandom(seed));
}

interface ChangeRequest {
  kind: ChangeKind;
  sel: SelectionKind;
  span: Span;
  quote: string;
  seed: string;
}

/** The changed page and the truth; null when this change says nothing of this passage. */
function changePage(
  document: Document,
  { kind, sel, span, quote, seed }: ChangeRequest,
): { html: string; truth: Truth } | null {
  const blocks = selectableBlocks(document.body);
  openMarks(document.body, span);
  const isApplied = CHANGES[kind]({ document, blocks, sel, random: createRandom(seed) });
  if (!isApplied) return null;
  const marked = closeMarks(document.body);
  const truth = marked ? truthOf(quote, marked) : deletedUnlessElsewhere(quote, document);
  return truth && { html: serialize(document), truth };
}

function truthOf(quote: string, { start, end, text, holes }: Marked): Truth {
  const own = Array.from(text.slice(start, end), (unit, i) => (isIn(holes, start + i) ? "" : unit));
  const status = comparable(own.join("")) === comparable(quote) ? "present" : "edited";
  return { status, start, end, text: text.slice(start, end), holes };
}

function isIn(holes: readonly Hole[], at: number): boolean {
  return holes.some(([from, to]) => at >= from && at < to);
}

/** Words that stand a second time on the page are not gone: no truth can be told. */
function deletedUnlessElsewhere(quote: string, document: Document): Truth | null {
  const rest = comparable(readStream(document.body).text);
  return rest.includes(comparable(quote)) ? null : { status: "deleted" };
}

/**
 * Without scripts and styles, so that a page is the same in every engine. Changes the document, and
 * returns it.
 */
function makeInert(document: Document): Document {
  const active = "script, style, link, noscript, template, iframe, object, embed";
  for (const element of document.querySelectorAll(active)) element.remove();
  return document;
}

function serialize(document: Document): string {
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}
