/** What a screen says while it reads a file. */

import { say } from "../lib/i18n/say.ts";

/** Bytes; reading a larger one takes long enough to wonder whether anything happens. */
const LARGE = 20_000_000;

/** One sentence; of a large file it says that the reader must wait. */
export function readingText(file: Pick<File, "name" | "size">): string {
  const { name, size } = file;
  return say(size >= LARGE ? "options.readingLarge" : "options.reading", { name });
}
