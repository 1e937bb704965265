/**
 * Words of a page as Markdown that reads as those words in Obsidian (CommonMark, GFM and Obsidian's own: `==`, `%%`,
 * `#tag`, `[[`, `$`, `^id`). A backslash before ASCII punctuation is that sign (CommonMark 0.31, 2.4).
 */

/** One line of text, white space run together. Nothing in it is markup; addresses stay readable. */
export function escapeLine(text: string): string {
  return runTogetherPrintable(text)
    .replace(/[\\`*[<$|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&") // an entity would become its sign
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_") // inside a word it is only itself
    .replace(/~(?=~)|(?<=~)~/g, "\\~")
    .replace(/=(?==)|(?<==)=/g, "\\=")
    .replace(/%(?=%)|(?<=%)%/g, "\\%")
    .replace(/#(?=\S)/g, escapeHash)
    .replace(/(?<=^|\s)\^/g, "\\^") // a block id at the end, a footnote
    .replace(/^(?:[-+>](?=\s|$)|[>=#]|-(?=-)|:(?=-))/, "\\$&") // quote, heading, list, rule, table
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A tag begins after anything but a letter or digit; the `#` of an address is no tag. */
function escapeHash(hash: string, offset: number, line: string): string {
  const before = line.slice(Math.max(0, offset - 200), offset);
  return /[\p{L}\p{N}]$|:\/\/\S*$/u.test(before) ? hash : `\\${hash}`;
}

/** Text for a link's label: as a line, and without `]`, which would end it. */
export function escapeLabel(text: string): string {
  return escapeLine(text).replace(/\]/g, "\\]");
}

/** An address for a Markdown link: what would end it is percent-encoded. */
export function escapeAddress(address: string): string {
  return address
    .replace(/[\s<>()[\]\\`|*_]/g, (sign) => (sign === "_" ? sign : encodeURIComponent(sign)))
    .replace(/[()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What no editor shows: control characters become a space, halves of characters the replacement sign. */
function runTogetherPrintable(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/**
 * The reader's own Markdown, with what it leaves open closed: a fence, a comment or a formula without an end would
 * swallow the highlights that follow.
 */
export function closedMarkdown(note: string): string {
  const text = note.toWellFormed().replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trimEnd();
  const fence = openFence(text);
  if (fence) return `${text}\n${fence}`;
  const isOpen = (mark: RegExp) => (text.match(mark)?.length ?? 0) % 2 === 1;
  if (text.lastIndexOf("<!--") > text.lastIndexOf("-->")) return `${text} -->`;
  if (isOpen(/%%/g)) return `${text} %%`;
  if (isOpen(/\$\$/g)) return `${text} $$`;
  return text;
}

/** The fence that is open at the end of the text, or "". */
function openFence(text: string): string {
  let open = "";
  for (const line of text.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [run, info] = [mark?.[1] ?? "", mark?.[2] ?? ""];
    if (!open && run && !(run[0] === "`" && info.includes("`"))) open = run;
    else if (open && run[0] === open[0] && run.length >= open.length && info.trim() === "")
      open = "";
  }
  return open;
}
