/**
 * A note as its Markdown reads: a tree of elements with texts in them, for whoever shows it. The
 * parser only tells the parts apart, and the elements are these and no others, so nothing in a note
 * can become markup. HTML stays text, a picture is a link that loads nothing until it is followed.
 */
import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";

/** A text, or an element. */
export type NoteNode = string | NoteElement;

export interface NoteElement {
  tag: NoteTag;
  attributes: Readonly<Record<string, string>>;
  children: readonly NoteNode[];
}

type NoteTag =
  | ("p" | "ul" | "ol" | "li" | "blockquote" | "pre" | "hr")
  | ("table" | "thead" | "tbody" | "tr" | "th" | "td")
  | ("strong" | "em" | "del" | "code" | "br" | "a");

/** UTF-16 units: a longer note is shown as it was typed, since reading it would take long. */
const LONGEST_READ = 20_000;
/** Parts within each other: what lies deeper is shown as it was typed. */
const DEEPEST = 16;
/** Where a note may lead. */
const PROTOCOLS = new Set(["http:", "https:", "mailto:"]);
/** What runs the way that its letters do. */
const AUTO = { dir: "auto" } as const;

/** The parts of a note. Never throws. */
export function noteTree(text: string): NoteNode[] {
  return blocksOf(tokensOf(text), 0);
}

/** The whole note as one part, as it was typed. */
const asTyped = (text: string): Token[] => [
  { type: "paragraph", raw: text, text, tokens: [{ type: "text", raw: text, text }] },
];

function tokensOf(text: string): Token[] {
  if (text.length > LONGEST_READ) return asTyped(text);
  try {
    return Lexer.lex(text, { gfm: true, breaks: true });
  } catch {
    return asTyped(text); // thousands of parts within each other overflow the parser's stack
  }
}

function element(
  tag: NoteTag,
  children: readonly NoteNode[],
  attributes: NoteElement["attributes"] = {},
): NoteElement {
  return { tag, attributes, children };
}

function blocksOf(tokens: readonly Token[], depth: number): NoteNode[] {
  return tokens.flatMap((token) => blockOf(token as MarkedToken, depth));
}

function blockOf(token: MarkedToken, depth: number): NoteNode[] {
  if (depth > DEEPEST) return [element("p", [token.raw], AUTO)];
  const inner = depth + 1;
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
      return [element("p", inlineOf(token.tokens, inner), AUTO)];
    case "heading":
      // No heading of the page's: a note must not change what its parts are.
      return [element("p", inlineOf(token.tokens, inner), { class: "note-heading", ...AUTO })];
    case "text":
    case "checkbox":
      return inlinePart(token, inner);
    case "list":
      return [listOf(token, inner)];
    case "blockquote":
      return [element("blockquote", blocksOf(token.tokens, inner), AUTO)];
    case "code":
      return [element("pre", [element("code", [token.text])], AUTO)];
    case "hr":
      return [element("hr", [])];
    case "table":
      return [tableOf(token, inner)];
    default:
      return [element("p", [token.raw.trim()], AUTO)];
  }
}

function listOf(list: Tokens.List, depth: number): NoteElement {
  const items = list.items.map((item) =>
    element("li", blocksOf(item.tokens, depth), { ...AUTO, ...(item.task && { class: "task" }) }),
  );
  return list.ordered
    ? element("ol", items, { start: String(Number(list.start) || 1) })
    : element("ul", items);
}

function tableOf(table: Tokens.Table, depth: number): NoteElement {
  const rowOf = (row: readonly Tokens.TableCell[]) =>
    element(
      "tr",
      row.map((cell) => element(cell.header ? "th" : "td", inlineOf(cell.tokens, depth), AUTO)),
    );
  return element("table", [
    element("thead", [rowOf(table.header)]),
    element("tbody", table.rows.map(rowOf)),
  ]);
}

function inlineOf(tokens: readonly Token[], depth: number): NoteNode[] {
  return tokens.flatMap((token) => inlinePart(token as MarkedToken, depth));
}

function inlinePart(token: MarkedToken, depth: number): NoteNode[] {
  if (depth > DEEPEST) return [token.raw];
  const inner = depth + 1;
  switch (token.type) {
    case "text":
      return token.tokens ? inlineOf(token.tokens, inner) : [token.text];
    case "escape":
      return [token.text];
    case "strong":
    case "em":
    case "del":
      return [element(token.type, inlineOf(token.tokens, inner))];
    case "codespan":
      return [element("code", [token.text])];
    case "br":
      return [element("br", [])];
    case "checkbox":
      return [token.checked ? "☑ " : "☐ "];
    case "link":
      return linkTo(token, inlineOf(token.tokens, inner));
    case "image":
      return linkTo(token, [token.text || token.href]);
    default:
      return [token.raw];
  }
}

/** What a note may not lead to is shown as it was typed. */
function linkTo({ href, raw }: Tokens.Link | Tokens.Image, words: NoteNode[]): NoteNode[] {
  const address = URL.canParse(href) ? new URL(href) : null;
  if (!address || !PROTOCOLS.has(address.protocol)) return [raw];
  const { href: whole } = address;
  return [element("a", words, { href: whole, target: "_blank", rel: "noopener noreferrer" })];
}
