/** Bytes of a file as text, in the encodings that exports come in. */
import { say, sayCount } from "../i18n/say.ts";
import { ImportError } from "./foreign-article.ts";

export interface Decoded {
  text: string;
  /** What may be wrong with it, in words that follow "the text:"; "" if it is plain UTF-8. */
  doubt: string;
}

const MARKS: readonly [encoding: string, bytes: readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** Bytes that are looked at to tell UTF-16 without a mark, and what is no text at all. */
const SAMPLE = 4096;
/** Damaged UTF-8 has mostly sound signs; the old encodings of Western Europe hardly any. */
const REPLACED = /\ufffd/g;
const BEYOND_ASCII = /[^\0-\x7f]/g;

/**
 * The text in these bytes, without a byte order mark: UTF-8, UTF-16 of either order, else
 * Windows-1252, which contains Latin-1. Throws an ImportError if they are no text.
 */
export function decode(bytes: Uint8Array<ArrayBuffer>, name: string): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[0] ?? guessUtf16(bytes) ?? "utf-8";
  const text = decodeAs(encoding, bytes);
  if (text.slice(0, SAMPLE).includes("\0")) throw new ImportError(say("imports.noText", { name }));
  const replaced = text.match(REPLACED)?.length ?? 0;
  if (replaced === 0 || encoding !== "utf-8" || isUtf8(bytes)) return { text, doubt: "" };
  const sound = (text.match(BEYOND_ASCII)?.length ?? 0) - replaced;
  if (!marked && sound < replaced) {
    return {
      text: decodeAs("windows-1252", bytes),
      doubt: say("imports.notUtf8"),
    };
  }
  return { text, doubt: sayCount("imports.damagedSigns", replaced) };
}

/** Whether the signs of replacement were written by the tool itself: then nothing is damaged. */
function isUtf8(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** In UTF-16 every other byte of Western text is 0. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (sample.length < 4 || (even > 0 && odd > 0)) return null;
  if (odd > sample.length / 4) return "utf-16le";
  return even > sample.length / 4 ? "utf-16be" : null;
}
