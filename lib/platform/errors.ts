/** Failures that code tells apart by their type; their messages are for the reader. */

/** Which of these errors an answer carries: messages travel as JSON, classes do not. */
export type ErrorCode = "restricted-page";

/**
 * Nobody answered: no receiver, a closed port, or a background that the browser stopped while it
 * worked. Whether the question was heard is not known. The message is the browser's.
 */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/**
 * The browser lets no extension run in this page: its own pages, its store, its PDF viewer, an
 * error page.
 */
export class RestrictedPageError extends Error {
  override readonly name = "RestrictedPageError";
  readonly code: ErrorCode = "restricted-page";
}

/** The code of an error that keeps its type across a message; undefined for all others. */
export function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof RestrictedPageError ? error.code : undefined;
}

/** The error that an answer stands for: the inverse of `messageOf` and `codeOf`. */
export function errorFrom(message: string, code: ErrorCode | undefined): Error {
  return code === "restricted-page" ? new RestrictedPageError(message) : new Error(message);
}
