/** What went wrong, for the reader. */

/**
 * In what is thrown for one reason: what happened, that nothing is lost, what to do. The first that
 * fits is said.
 */
const WORDS: readonly [names: readonly string[], words: string][] = [
  [
    ["QuotaExceededError"],
    "The disk is full, or the browser's share of it. What you wrote is still here, and what was saved before is not lost. Make room on the disk, then try again.",
  ],
  [
    ["VersionError"],
    "This notebook was written by a newer version of Pressmark. Nothing is lost: update Pressmark, then open this page again.",
  ],
  [
    // Chromium's "Internal error opening backing store", Firefox's "unable to open": mostly a full
    // disk.
    ["UnknownError", "OpenFailedError", "DataError", "InvalidStateError", "MissingAPIError"],
    "The browser could not use its storage; mostly the disk is full, or the browser's profile is damaged. What you wrote is still here, and what was saved before was not touched. Make room on the disk, restart the browser, then try again.",
  ],
  [
    ["DatabaseClosedError", "AbortError", "TransactionInactiveError", "TimeoutError"],
    "The browser closed the notebook while this was being done. What you wrote is still here, and what was saved before is not lost. Try again; if it stays so, restart the browser.",
  ],
  [
    ["NoAnswerError"],
    "Pressmark did not answer. What you wrote is still here. Wait a moment and try again; if it stays so, restart the browser.",
  ],
  [
    // Firefox says InternalError where others say RangeError: endless nesting, texts that are too
    // long.
    ["RangeError", "InternalError", "DataCloneError"],
    "This is too large or too deeply nested to be handled. Nothing of it was saved, and what was saved before was not touched. Try it with less.",
  ],
  [
    ["TypeError", "ReferenceError"],
    "Pressmark made a mistake. What you wrote is still here, and what was saved before is not lost. Reload the page and try again; a report of this would help.",
  ],
];

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
  if (known) return known[1];
  return error instanceof Error ? error.message : String(error);
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
