/** What went wrong, for the reader. */
import type { Key } from "./messages.ts";
import { learn, say } from "./say.ts";

/**
 * In what is thrown for one reason: what happened, that nothing is lost, what to do. The first that
 * fits is said.
 */
const WORDS = [
  [["QuotaExceededError"], "errors.diskFull"],
  [["VersionError"], "errors.newerNotebook"],
  [
    // Chromium's "Internal error opening backing store", Firefox's "unable to open": mostly a full
    // disk.
    ["UnknownError", "OpenFailedError", "DataError", "InvalidStateError", "MissingAPIError"],
    "errors.noStorage",
  ],
  [
    ["DatabaseClosedError", "AbortError", "TransactionInactiveError", "TimeoutError"],
    "errors.closed",
  ],
  [["NoAnswerError"], "errors.noAnswer"],
  // What they carry are the browser's words.
  [["RestrictedPageError"], "errors.restrictedPage"],
  [["NoAccessError"], "errors.noAccess"],
  // Firefox says InternalError where others say RangeError: endless nesting, texts that are too
  // long.
  [["RangeError", "InternalError", "DataCloneError"], "errors.tooLarge"],
  [["TypeError", "ReferenceError"], "errors.ourMistake"],
] as const satisfies readonly [names: readonly string[], words: Key][];

/** Causes within causes that are looked at: a made-up error may be its own cause. */
const DEEPEST_CAUSE = 8;

/**
 * The message of an error; what is thrown need not be an Error: browsers and libraries also reject
 * with strings and plain objects. Errors of the browser and its storage are told by their names,
 * also as the cause of another one; all other errors are our own and bring words for the reader.
 */
export function messageOf(error: unknown): string {
  const names = namesOf(error);
  const known = WORDS.find(([those]) => those.some((name) => names.includes(name)));
  if (known) return say(known[1]);
  return error instanceof Error ? error.message : String(error);
}

/** Reads all that `messageOf` may have to say, for a script that may outlive its extension. */
export function learnReasons(): void {
  learn(WORDS.map(([, key]) => key));
}

/** The names of an error and of what caused it. Dexie keeps the browser's own error as `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let cause = error as { name?: unknown; inner?: unknown; cause?: unknown } | null | undefined;
  for (let i = 0; i < DEEPEST_CAUSE && typeof cause === "object" && cause !== null; i++) {
    if (typeof cause.name === "string") names.push(cause.name);
    cause = (cause.inner ?? cause.cause) as typeof cause;
  }
  return names;
}
