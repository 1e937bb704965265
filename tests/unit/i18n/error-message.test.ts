import { expect, it } from "vitest";
import { learnReasons, messageOf } from "../../../lib/i18n/error-message.ts";
import { speakFrom } from "../../../lib/i18n/say.ts";
import { NoAnswerError } from "../../../lib/platform/errors.ts";

/** An error of this name whose words are made for nobody. */
const named = (name: string, more: object = {}) =>
  Object.assign(new Error("Internal error opening backing store for indexedDB.open."), {
    ...more,
    name,
  });

const overflow = () => {
  const deep = (): number => 1 + deep();
  try {
    return deep();
  } catch (error) {
    return error;
  }
};

it.each([
  ["a full disk", new DOMException("x", "QuotaExceededError"), /^The disk is full/],
  ["Chromium on a full disk", new DOMException("Internal error", "UnknownError"), /disk is full/],
  [
    "a transaction that a full disk ended",
    named("AbortError", { inner: named("QuotaExceededError") }),
    /^The disk is full/,
  ],
  [
    "a notebook that does not open",
    named("DatabaseClosedError", { inner: named("UnknownError") }),
    /^The browser could not use its storage/,
  ],
  ["a closed notebook", named("DatabaseClosedError"), /^The browser closed the notebook/],
  [
    "a newer notebook",
    named("OpenFailedError", { inner: named("VersionError") }),
    /newer version of Pressmark/,
  ],
  ["a dead background", new NoAnswerError("The message port closed"), /^Pressmark did not answer/],
  ["endless nesting", overflow(), /too large or too deeply nested/],
  ["endless nesting in Firefox", named("InternalError"), /too large or too deeply nested/],
  ["a mistake of ours", new TypeError("x is undefined"), /^Pressmark made a mistake/],
  ["a cause", new Error("outer", { cause: named("QuotaExceededError") }), /^The disk is full/],
])("says of %s what happened, that nothing is lost, and what to do", (_what, error, words) => {
  const message = messageOf(error);
  expect(message).toMatch(words);
  expect(message).toMatch(/still here|not lost|not touched|Nothing is lost/);
  expect(message).toMatch(/[Tt]ry|update Pressmark/);
  expect(message).not.toMatch(/Internal error|backing store|undefined|stack/);
});

it.each([
  [
    "our own errors",
    new Error("There is no text in this selection."),
    "There is no text in this selection.",
  ],
  ["words alone", "gone", "gone"],
  ["nothing", undefined, "undefined"],
  ["words like those of a full disk", new Error("QuotaExceededError"), "QuotaExceededError"],
])("leaves %s as they are", (_what, error, words) => expect(messageOf(error)).toBe(words));

it("ends with an error that is its own cause", () => {
  const error = new Error("round");
  error.cause = error;
  expect(messageOf(error)).toBe("round");
});

it("knows the words of all reasons once they are learnt, also when its extension is gone", () => {
  let isGone = false;
  speakFrom({
    getMessage: (name) => {
      if (isGone) throw new Error("Extension context invalidated.");
      return `words of ${name}`;
    },
    getUILanguage: () => "en",
  });
  learnReasons();
  isGone = true;
  expect(messageOf(new NoAnswerError("x"))).toBe("words of errors_noAnswer");
  expect(messageOf(named("QuotaExceededError"))).toBe("words of errors_diskFull");
});
