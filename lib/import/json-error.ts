/** Where a JSON text breaks, the same in every browser: their own messages name the place differently or not at all. */

export interface JsonError {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** What is wrong there, in words that follow "line 3, column 5:". */
  problem: string;
}

const SPACE = /[ \t\n\r]*/y;
/** A text that the end of the file cuts off. */
const CUT_OFF = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*$/y;
/** The text's pattern is unrolled, so that it takes linear time on a text that never ends. */
const VALUE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON does not allow in a text
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type AnchorQuery = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma" | "end";

/** The first error, or null if the text is JSON (RFC 8259). Iterative: depth costs no stack. */
export function findJsonError(text: string): JsonError | null {
  const open: ("[" | "{")[] = [];
  let wanted: AnchorQuery = "value";
  let at = 0;
  const cutOff = () => errorAt(text, text.length, "the file ends too early");
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at >= text.length) return wanted === "end" ? null : cutOff();
    const next = step(text, at, wanted, open);
    CUT_OFF.lastIndex = at;
    if (!next && text[at] === '"' && CUT_OFF.test(text)) return cutOff();
    if (!next) return errorAt(text, at, problemOf(text, at, wanted, open));
    [at, wanted] = next;
  }
}

/** Reads one token: where it ends and what must follow; null if it may not stand here. Keeps `open` up to date. */
function step(
  text: string,
  at: number,
  wanted: AnchorQuery,
  open: ("[" | "{")[],
): [number, AnchorQuery] | null {
  const sign = text[at];
  const after = (): AnchorQuery => (open.length ? "comma" : "end");
  const inner = open.at(-1);
  if (sign === (inner === "{" ? "}" : "]") && inner && /comma|or/.test(wanted)) {
    open.pop();
    return [at + 1, after()];
  }
  if (wanted === "comma") return sign === "," ? [at + 1, inner === "{" ? "key" : "value"] : null;
  if (wanted === "colon") return sign === ":" ? [at + 1, "value"] : null;
  if (wanted === "end") return null;
  const isKey = wanted.startsWith("key");
  if (!isKey && (sign === "[" || sign === "{")) {
    open.push(sign);
    return [at + 1, sign === "{" ? "key or }" : "value or ]"];
  }
  VALUE.lastIndex = at;
  if ((isKey && sign !== '"') || !VALUE.test(text)) return null;
  return [VALUE.lastIndex, isKey ? "colon" : after()];
}

function problemOf(text: string, at: number, wanted: AnchorQuery, open: readonly string[]): string {
  const found = `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 32))}`;
  if (wanted === "end") return `${found} after the end`;
  if (wanted === "comma")
    return `${found} where a comma or ${open.at(-1) === "{" ? "}" : "]"} should be`;
  if (wanted === "colon") return `${found} where a colon should be`;
  if (text[at] === '"') return "a text that is not closed, or holds a sign that must be escaped";
  return `${found} where ${wanted.startsWith("key") ? "a field name in double quotes" : "a value"} should be`;
}

function errorAt(text: string, at: number, problem: string): JsonError {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: at - lineStart + 1, problem };
}
