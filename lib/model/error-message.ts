/** What went wrong, for the reader. */

/**
 * The message of an error; what is thrown need not be an Error: browsers and libraries also reject
 * with strings and plain objects.
 */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
