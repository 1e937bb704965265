/** What a screen says while it reads a file. */
import { say } from "../lib/i18n/say.ts";

/** Bytes; reading a larger one takes long enough to wonder whether anything happens. */
const LARGE = 20_000_000;

/** One sentence; of a large file it says that the reader must wait. */
export function readingText(file: Pick<File, "name" | "size">): string {
  const { name } = file;
  return isLarge(file)
    ? say("importing.readingLarge", { name })
    : say("importing.reading", { name });
}

/** Whether the reader must wait while it is read. */
function isLarge({ size }: Pick<File, "size">): boolean {
  return size >= LARGE;
}
