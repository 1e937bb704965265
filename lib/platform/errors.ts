/** Failures that code tells apart by their type; their messages are for the reader. */
import type { Key } from "../i18n/messages.ts";
import { say } from "../i18n/say.ts";

/** Which of these errors an answer carries: messages travel as JSON, classes do not. */
export type ErrorCode = "restricted-page" | "no-access" | `refused-${RefusalReason}`;

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

/** The reader did not let Pressmark onto this site, and has not clicked for it on this page. */
export class NoAccessError extends Error {
  override readonly name = "NoAccessError";
  readonly code: ErrorCode = "no-access";
}

/**
 * Why the background does not answer a message: it is from nobody that we know, its sender may not
 * ask this, it is too large, it has not the shape it should have, or it is about what belongs to
 * another site.
 */
export type RefusalReason =
  | "unknown-sender"
  | "not-allowed"
  | "too-large"
  | "malformed"
  | "not-own";

const REFUSALS = {
  "unknown-sender": "background.refusedSender",
  "not-allowed": "background.refusedQuestion",
  "too-large": "background.refusedSize",
  malformed: "background.refusedShape",
  "not-own": "background.refusedOwner",
} as const satisfies Record<RefusalReason, Key>;

/** The background refused a message; nothing was done. */
export class RefusedMessageError extends Error {
  override readonly name = "RefusedMessageError";
  readonly code: ErrorCode;
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(say(REFUSALS[reason]));
    this.reason = reason;
    this.code = `refused-${reason}`;
  }
}

/** The code of an error that keeps its type across a message; undefined for all others. */
export function codeOf(error: unknown): ErrorCode | undefined {
  const types = [RestrictedPageError, NoAccessError, RefusedMessageError];
  const type = types.find((known) => error instanceof known);
  return type && (error as InstanceType<typeof type>).code;
}

/** The error that an answer stands for: the inverse of `messageOf` and `codeOf`. */
export function errorFrom(message: string, code: ErrorCode | undefined): Error {
  if (code === undefined) return new Error(message);
  if (code === "restricted-page") return new RestrictedPageError(message);
  if (code === "no-access") return new NoAccessError(message);
  return new RefusedMessageError(code.slice("refused-".length) as RefusalReason);
}
