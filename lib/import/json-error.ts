/**
 * The place where a JSON text breaks. `JSON.parse` names it in words that differ between browsers,
 * or not at all; so a text that it refuses is read a second time here, by the grammar of RFC 8259.
 */
import { say } from "../i18n/say.ts";

export interface JsonError {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** What is wrong there, in the reader's words, which follow "line 3, column 5:". */
  problem: string;
}

/** What the grammar allows next; `OrEnd`: or the bracket that closes an empty array or object. */
type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

type Bracket = "[" | "{";

interface State {
  /** UTF-16 units read so far. */
  offset: number;
  expected: Expected;
}

const CLOSING = { "[": "]", "{": "}" } as const;
const WHITE_SPACE = /[ \t\n\r]*/y;
/**
 * A string without its end, up to the end of the file; the last thing in it may be half an escape.
 */
const UNFINISHED_STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*\\?$/y;
/**
 * A string, number or literal. Here and above each character can match in one way only, or a string
 * that breaks would take time exponential in its length.
 */
const SCALAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON does not allow in a string
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * The first error, or null if the text is JSON (RFC 8259). Never throws; takes no more stack the
 * deeper the text nests.
 */
export function findJsonError(text: string): JsonError | null {
  const brackets: Bracket[] = [];
  let state: State | null = { offset: 0, expected: "value" };
  for (;;) {
    const offset = endOf(WHITE_SPACE, text, state.offset) ?? state.offset;
    const { expected } = state;
    if (offset >= text.length) return expected === "nothing" ? null : endsTooEarly(text);
    state = readToken(text, offset, expected, brackets);
    if (state) continue;
    if (endOf(UNFINISHED_STRING, text, offset) !== null) return endsTooEarly(text);
    return errorAt(text, offset, problemOf(text, offset, expected, brackets.at(-1)));
  }
}

/** Where the match of a sticky pattern at `offset` ends; null if there is none. */
function endOf(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * The state after the token at `offset`; null if that token may not stand there. Keeps `brackets`,
 * those open, up to date.
 */
function readToken(
  text: string,
  offset: number,
  expected: Expected,
  brackets: Bracket[],
): State | null {
  const character = text[offset];
  const innermost = brackets.at(-1);
  const next = offset + 1;
  if (innermost && character === CLOSING[innermost] && expected.endsWith("OrEnd")) {
    brackets.pop();
    return { offset: next, expected: afterValue(brackets) };
  }
  switch (expected) {
    case "nothing":
      return null;
    case "colon":
      return character === ":" ? { offset: next, expected: "value" } : null;
    case "commaOrEnd":
      if (character !== ",") return null;
      return { offset: next, expected: innermost === "{" ? "key" : "value" };
    case "key":
    case "keyOrEnd":
      return character === '"' ? readScalar(text, offset, "colon") : null;
    case "value":
    case "valueOrEnd":
      if (character !== "[" && character !== "{")
        return readScalar(text, offset, afterValue(brackets));
      brackets.push(character);
      return { offset: next, expected: character === "{" ? "keyOrEnd" : "valueOrEnd" };
  }
}

function afterValue(brackets: readonly Bracket[]): Expected {
  return brackets.length > 0 ? "commaOrEnd" : "nothing";
}

function readScalar(text: string, offset: number, expected: Expected): State | null {
  const end = endOf(SCALAR, text, offset);
  return end === null ? null : { offset: end, expected };
}

function problemOf(
  text: string,
  offset: number,
  expected: Expected,
  innermost: Bracket | undefined,
): string {
  const sign = JSON.stringify(String.fromCodePoint(text.codePointAt(offset) ?? 0));
  switch (expected) {
    case "nothing":
      return say("imports.jsonAfterEnd", { sign });
    case "commaOrEnd":
      return say("imports.jsonNoComma", { sign, bracket: innermost ? CLOSING[innermost] : "" });
    case "colon":
      return say("imports.jsonNoColon", { sign });
    default:
      if (text[offset] === '"') return say("imports.jsonOpenText");
      return expected.startsWith("key")
        ? say("imports.jsonNoName", { sign })
        : say("imports.jsonNoValue", { sign });
  }
}

function endsTooEarly(text: string): JsonError {
  return errorAt(text, text.length, say("imports.jsonEnd"));
}

function errorAt(text: string, offset: number, problem: string): JsonError {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1, problem };
}
