/** The text of an article as elements: its head, its blocks, its highlights as marks. */
import type { ArticleMeta, Block, Mark } from "../../model/article.ts";
import { rowsOf, type Segment, segmentsOf, shifted } from "../../model/segments.ts";
import type { Hue } from "../../model/settings.ts";
import {
  type Group,
  groupsOf,
  type Head,
  headingLevel,
  type PlacedBlock,
} from "../article-layout.ts";
import { longDay } from "../citation.ts";
import { element, type HtmlElement, type HtmlNode } from "./element.ts";
import type { PlacedSpan, Places, TextPart } from "./highlight-places.ts";

/** How the highlights of a page are shown. */
export interface Shown {
  spansIn: Places["spansIn"];
  hueOf(id: string): Hue;
  numberOf(id: string): number;
  colorNameOf(id: string): string;
  /** The notes of highlights, to stand beside the block in which these end. */
  notesOf(ids: readonly string[]): HtmlElement | null;
}

/** Words of ours among those of the article. */
export const OURS = { lang: "en", dir: "ltr" } as const;

/** What follows what in the text, for finding highlights: the head, then the blocks. */
export function partsOf(head: Head, blocks: readonly Block[]): TextPart[] {
  const ofHead = (["kicker", "title", "standfirst", "byline"] as const).map((id) => ({
    id,
    text: head[id],
  }));
  return [...ofHead, ...blocks.map(({ text }, i) => ({ id: String(i), text }))];
}

/** The head of the article; `source` stands below it. */
export function headElement(
  meta: ArticleMeta,
  head: Head,
  { shown, source }: { shown: Shown; source: HtmlElement },
): HtmlElement {
  const line = (id: keyof Head, tag: string) =>
    head[id]
      ? element(tag, { class: id, dir: "auto" }, words({ id, text: head[id] }, shown))
      : null;
  const parts = ["kicker", "title", "standfirst", "byline"];
  const lines = [
    line("kicker", "p"),
    line("title", "h1"),
    line("standfirst", "p"),
    line("byline", "p"),
    datelineOf(meta),
    source,
  ];
  return withNotes(element("header", { class: "head" }, ...lines), parts, shown);
}

/** The paper's own days. */
function datelineOf({ published, modified }: ArticleMeta): HtmlElement | null {
  const [first, last] = [longDay(published), longDay(modified)];
  if (!first) return null;
  const updated = last && last !== first ? [", updated ", timeElement(modified, last)] : [];
  return element("p", { class: "dateline", ...OURS }, timeElement(published, first), updated);
}

/** ISO 8601 as HTML takes it. */
const MACHINE_TIME =
  /^\d{4}-\d\d-\d\d(?:T[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-][0-2]\d:?[0-5]\d)?)?$/;

function timeElement(moment: string, words: string): HtmlElement {
  const day = moment.slice(0, "2026-03-04".length);
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  const datetime = isReal && MACHINE_TIME.test(moment) ? moment : undefined;
  return element(datetime ? "time" : "span", { datetime }, words);
}

/** The blocks in their order, each with the notes on what is marked in it. */
export function blockElements(
  blocks: readonly Block[],
  { shown, beginsWithTitle }: { shown: Shown; beginsWithTitle: boolean },
): HtmlElement[] {
  let level = 1;
  return groupsOf(blocks).flatMap((group) => {
    if (group.type === "list") return listElement(group.items, shown);
    const { block, index } = group;
    if (block.text.trim() === "") return []; // nothing to read, and no heading is empty
    const isTitle = beginsWithTitle && index === 0;
    // A level may not be left out on the way down, for those who go by headings.
    if (block.type === "heading") level = isTitle ? 1 : Math.min(headingLevel(block), level + 1);
    return blockElement(group, level, shown);
  });
}

function listElement(items: readonly PlacedBlock[], shown: Shown): HtmlElement {
  const list = element(
    "ul",
    { class: "items" },
    items.map(({ block, index }) =>
      element(
        "li",
        { class: `depth-${Math.min(6, Math.max(1, block.level ?? 1))}`, dir: "auto" },
        words({ id: String(index), ...block }, shown),
      ),
    ),
  );
  return withNotes(
    list,
    items.map(({ index }) => String(index)),
    shown,
  );
}

function blockElement(
  { block, index }: Extract<Group, { type: "block" }>,
  level: number,
  shown: Shown,
): HtmlElement[] {
  const id = String(index);
  const time = block.time && longDay(block.time);
  const post = time
    ? [element("p", { class: "post-time", ...OURS }, timeElement(block.time ?? "", time))]
    : [];
  if (block.type === "table") return [...post, tableElement(block, id, shown)];
  const inner = words({ id, ...block }, shown);
  const own = { dir: "auto" };
  const set: Record<Exclude<Block["type"], "table">, () => HtmlElement> = {
    paragraph: () => element("p", own, inner),
    // Without a heading around them: two lists that follow each other are one.
    "list-item": () => element("ul", { class: "items" }, element("li", own, inner)),
    heading: () => element(`h${level}`, own, inner),
    quote: () => element("blockquote", own, element("p", own, inner)),
    caption: () => element("figure", {}, element("figcaption", own, inner)),
    preformatted: () => element("pre", { ...own, tabindex: "0" }, inner),
  };
  return [...post, withNotes(set[block.type](), [id], shown)];
}

function tableElement(block: Block, id: string, shown: Shown): HtmlElement {
  const spans = shown.spansIn(id);
  const rows = rowsOf(block.text).map((row) =>
    element(
      "tr",
      {},
      row.map(({ text, start }) => {
        const marks = shifted(block.marks ?? [], start);
        // The number of a highlight stands in the cell that holds its last word.
        const inCell = shifted(spans, start).map((span) => ({
          ...span,
          isLast: span.isLast && span.end > 0 && span.end <= text.length,
        }));
        return element("td", { dir: "auto" }, markedWords({ text, marks, spans: inCell }, shown));
      }),
    ),
  );
  const label = { class: "table", tabindex: "0", role: "group", "aria-label": "Table" };
  const table = element("figure", label, element("table", {}, element("tbody", {}, rows)));
  return withNotes(table, [id], shown);
}

/** The block, with the notes on it beside it if there are any. */
function withNotes(block: HtmlElement, parts: readonly string[], shown: Shown): HtmlElement {
  const ended = parts.flatMap((part) => shown.spansIn(part).filter(({ isLast }) => isLast));
  const ids = ended.toSorted((a, b) => shown.numberOf(a.id) - shown.numberOf(b.id));
  const notes = shown.notesOf(ids.map(({ id }) => id));
  return notes ? element("div", { class: "noted" }, block, notes) : block;
}

interface Words {
  id: string;
  text: string;
  marks?: readonly Mark[];
}

function words({ id, text, marks = [] }: Words, shown: Shown): HtmlNode[] {
  return markedWords({ text, marks, spans: shown.spansIn(id) }, shown);
}

interface MarkedWords {
  text: string;
  marks: readonly Mark[];
  spans: readonly PlacedSpan[];
}

/** The words with their links, emphases and highlights, a number where a highlight ends. */
function markedWords({ text, marks, spans }: MarkedWords, shown: Shown): HtmlNode[] {
  let end = 0;
  return segmentsOf(text, marks, spans).flatMap((segment) => {
    end += segment.text.length;
    const ended = segment.spans.filter((span) => span.isLast && span.end === end);
    const numbers = ended.toSorted((a, b) => shown.numberOf(a.id) - shown.numberOf(b.id));
    return [...withMarks(segment, highlighted(segment, shown)), ...numbers.map(referenceTo(shown))];
  });
}

/** Highlights that are shown within each other: of more, the longest are left out. */
const DEEPEST = 4;

/** The shortest of the highlights around it is innermost and gives the colour. */
function highlighted({ text, spans }: Segment<PlacedSpan>, shown: Shown): HtmlNode[] {
  if (text === "") return [];
  return spans
    .slice(-DEEPEST)
    .reduceRight<HtmlNode[]>(
      (inner, { id }) => [element("mark", { "data-hue": shown.hueOf(id) }, inner)],
      [text],
    );
}

/** Leads to the note, and back from it. */
function referenceTo(shown: Shown): (span: PlacedSpan) => HtmlElement {
  return ({ id }) => {
    const number = String(shown.numberOf(id));
    const link = {
      id: `passage-${number}`,
      href: `#highlight-${number}`,
      "aria-label": `Highlight ${number}, ${shown.colorNameOf(id)}`,
    };
    return element("sup", { ...OURS }, element("a", link, number));
  };
}

const TAGS = { emphasis: "em", strong: "strong", code: "code" } as const;

function withMarks({ marks }: Segment<PlacedSpan>, inner: HtmlNode[]): HtmlNode[] {
  // A link cannot hold a link.
  const links = marks.filter(({ type }) => type === "link");
  const kept = marks.filter((mark) => mark.type !== "link" || mark === links[0]);
  return kept.reduceRight<HtmlNode[]>((words, mark) => marked(mark, words), inner);
}

function marked(mark: Mark, inner: HtmlNode[]): HtmlNode[] {
  if (mark.type !== "link") return [element(TAGS[mark.type], {}, inner)];
  const href = webAddress(mark.href ?? "");
  return href ? [element("a", { href, rel: "noopener noreferrer" }, inner)] : inner;
}

/**
 * The address as it may stand in a link, or "": what was stored is checked again, since a backup
 * may hold any address.
 */
export function webAddress(address: string): string {
  const url = URL.parse(address);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : "";
}
