/**
 * Text of a page as Markdown that renders as that text in Obsidian (CommonMark, GFM and Obsidian's
 * own syntax: `==`, `%%`, `#tag`, `[[`, `$`, `^id`). A backslash before ASCII punctuation makes it
 * literal (CommonMark 0.31, 2.4).
 *
 * Programs beside Obsidian look for marks of theirs in the file as it stands, whatever Markdown
 * says of them: `<%` (Templater, which runs what follows), `{{` and `{%` (templates), `::` (fields
 * of Dataview). So no two signs of such a mark stand side by side in what a page gave.
 */

/** Word joiner, invisible and without width: parts two signs where a backslash would be shown. */
const JOINER = "\u2060";

/** One line of text, white space collapsed. Nothing in it is markup; addresses stay readable. */
export function escapeLine(text: string): string {
  return collapsePrintable(text)
    .replace(/[\\`*[<$|]/g, "\\$&")
    .replace(/&(#?\w+;)/g, "\\&$1") // an entity, which have 31 letters at most, would become its character
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_") // inside a word it is literal
    .replace(/~(?=~)|(?<=~)~/g, "\\~")
    .replace(/=(?==)|(?<==)=/g, "\\=")
    .replace(/%(?=%)|(?<=[%<{])%/g, "\\%")
    .replace(/(?<=\{)\{/g, "\\{")
    .replace(/(?<=:):/g, "\\:")
    .replace(/#(?=\S)/g, escapeHash)
    .replace(/(?<=^|\s)\^/g, "\\^") // a block id at the end, a footnote
    .replace(/^(?:[-+>](?=\s|$)|[>=#]|-(?=-)|:(?=-))/, "\\$&") // quote, heading, list, rule, table
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A tag begins after anything but a letter or digit; the `#` of an address is no tag. */
function escapeHash(hash: string, offset: number, line: string): string {
  const before = line.slice(Math.max(0, offset - 200), offset);
  const word = before.split(/\s/).at(-1) ?? "";
  return /[\p{L}\p{N}]$/u.test(before) || word.includes("://") ? hash : `\\${hash}`;
}

/** Text for a link's label: as `escapeLine`, and `]`, which would end the label, is escaped. */
export function escapeLabel(text: string): string {
  return escapeLine(text).replace(/\]/g, "\\]");
}

/**
 * An address for a Markdown link: what would end it, or begin a template or a comment, is
 * percent-encoded.
 */
export function escapeAddress(address: string): string {
  return address
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[\s<>[\]\\`|{}]/g, encodeURIComponent)
    .replace(/[()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * White space collapsed; control characters become a space, lone surrogates the replacement
 * character.
 */
export function collapsePrintable(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** A block quotation: `> ` before each paragraph, an empty quoted line between two; "" for none. */
export function markdownQuotation(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${escapeLine(paragraph)}`).join("\n>\n");
}

/** UTF-16 units of a tag or an address in angle brackets that is looked at. */
const LONGEST_TAG = 2000;
/** Tags without an attribute that only say how words look. */
const PLAIN_TAG =
  /^<\/?(?:b|i|u|s|em|strong|small|mark|sub|sup|kbd|del|ins|br|hr|q|cite|code|p|div|span|details|summary|blockquote|pre|ul|ol|li|table|thead|tbody|tr|th|td) ?\/?>/i;
/** An address in angle brackets, which is a link in Markdown. */
const BRACKETED_ADDRESS = /^<(?:https?:|mailto:)[^\s<>"'`]*>/i;
/** Within a line of HTML a browser takes the same for a tag, and this for its attribute. */
const HIDDEN_ATTRIBUTE = /\/(?:on\w+|style)=/i;

/** Whether what begins with `<` can stay as it is where HTML in Markdown is shown as HTML. */
function isHarmless(text: string): boolean {
  if (text.startsWith("<!--") || PLAIN_TAG.test(text)) return true;
  const [address] = BRACKETED_ADDRESS.exec(text) ?? [];
  return address !== undefined && !HIDDEN_ATTRIBUTE.test(address);
}

/**
 * The reader's own Markdown, in which nothing runs: code of Templater and of Dataview's
 * JavaScript, and HTML with attributes or with tags that do more than mark words, is shown and not
 * obeyed, since a note may come from a stranger's backup. Fields, queries and the placeholders of
 * templates do nothing by themselves and stay as they were written.
 */
function withoutCalls(note: string): string {
  const breakTag = (sign: string, at: number) =>
    isHarmless(note.slice(at, at + LONGEST_TAG)) ? sign : `${sign}${JOINER}`;
  return note
    .replace(/<(?=[%a-z/!?])/gi, breakTag)
    .replace(/([`~]{3}[ \t]*)(dataviewjs)/gi, `$1${JOINER}$2`)
    .replace(/(`\s*)\$=/g, `$1${JOINER}$$=`);
}

/**
 * The reader's own Markdown, in which nothing runs, with what it leaves open closed: a fence, a
 * comment or a formula without an end would swallow the highlights that follow.
 */
export function closeOpenMarkdown(note: string): string {
  const whole = note.toWellFormed().replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trimEnd();
  const text = withoutCalls(whole);
  const fence = openFence(text);
  if (fence) return `${text}\n${fence}`;
  if (text.lastIndexOf("<!--") > text.lastIndexOf("-->")) return `${text} -->`;
  const isOpen = (mark: RegExp) => (text.match(mark)?.length ?? 0) % 2 === 1;
  if (isOpen(/%%/g)) return `${text} %%`;
  if (isOpen(/\$\$/g)) return `${text} $$`;
  return text;
}

/**
 * The marks of the code fence that is open at the end of the text (CommonMark 0.31, 4.5), or "".
 */
function openFence(text: string): string {
  let open = "";
  for (const line of text.split("\n")) {
    const [, marks = "", info = ""] = /^ {0,3}(`{3,}|~{3,})([\s\S]*)/.exec(line) ?? [];
    if (!marks) continue;
    const isInlineCode = marks.startsWith("`") && info.includes("`");
    if (!open && !isInlineCode) open = marks;
    else if (closesFence(open, marks, info)) open = "";
  }
  return open;
}

function closesFence(open: string, marks: string, info: string): boolean {
  return marks[0] === open[0] && marks.length >= open.length && info.trim() === "";
}

/**
 * JSON that is no markup, whatever a program takes the file for: outside of texts it has no `<`,
 * and in them an escape stands for it.
 */
export function escapeJson(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
