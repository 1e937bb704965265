/**
 * A document as elements with texts in them, and how it is written down. Whatever a page or a
 * reader wrote is a text or an attribute's value here, and those are escaped when they are written:
 * markup comes from elements alone.
 */

/** A text, or an element. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** What may be given as a child; `null` is none. */
type Child = HtmlNode | null | readonly HtmlNode[];

/** An element; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HtmlElement {
  const known = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    tag,
    attributes: Object.fromEntries(known),
    children: children.flat().filter((child) => child !== null),
  };
}

/** Elements that have no content and no end. */
const VOID = new Set(["br", "hr", "link", "meta"]);
/** Each on a line of its own, so that two files can be compared. */
const LINES = new Set(
  "html head title meta link style body main header article section footer h1 h2 h3 h4 h5 h6 p ul ol li blockquote figure pre table tbody tr".split(
    " ",
  ),
);

/** The element as HTML. */
export function htmlOf(root: HtmlElement): string {
  const pieces: string[] = [];
  write(root, pieces);
  return pieces.join("");
}

function write(node: HtmlNode, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(escapeText(node));
    return;
  }
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value)}"`,
  );
  pieces.push(LINES.has(tag) ? "\n" : "", `<${tag}${written.join("")}>`);
  if (VOID.has(tag)) return;
  if (tag === "style") {
    // A parser reads no entities in it. What stands there is never a page's or a reader's.
    pieces.push(...children.filter((child) => typeof child === "string"), "</style>");
    return;
  }
  // A parser drops the first line break in it.
  if (tag === "pre") pieces.push("\n");
  for (const child of children) write(child, pieces);
  pieces.push(`</${tag}>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text for content and for attributes alike. What HTML allows nowhere (control characters,
 * noncharacters, half surrogate pairs) becomes the sign for what cannot be shown.
 */
function escapeText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd")
      .replace(/\p{Noncharacter_Code_Point}/gu, "\ufffd")
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
