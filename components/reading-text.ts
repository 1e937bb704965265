/** What a screen says while it reads a file. */

/** Bytes; reading a larger one takes long enough to wonder whether anything happens. */
const LARGE = 20_000_000;

/** One sentence; of a large file it says that the reader must wait. */
export function readingText({ name, size }: Pick<File, "name" | "size">): string {
  return size < LARGE ? `Reading “${name}”…` : `Reading “${name}”. It is large: wait a minute…`;
}
