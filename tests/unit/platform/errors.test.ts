import { expect, it } from "vitest";
import { messageOf } from "../../../lib/i18n/error-message.ts";
import {
  codeOf,
  errorFrom,
  NoAccessError,
  NoAnswerError,
  RefusedMessageError,
  RestrictedPageError,
} from "../../../lib/platform/errors.ts";

it.each([
  ["an error", new Error("full"), "full", Error],
  [
    "a refusal",
    new RefusedMessageError("too-large"),
    "This is too large to be saved. Select less, or shorten it, and try again.",
    RefusedMessageError,
  ],
  [
    "a typed error, in our words and not the browser's",
    new RestrictedPageError("Cannot access a chrome:// URL"),
    "The browser lets no extension work on this page.",
    RestrictedPageError,
  ],
  [
    "another typed error",
    new NoAccessError("Missing host permission for the tab"),
    messageOf(new NoAccessError()),
    NoAccessError,
  ],
  [
    "a lost answer, whose type is the asking side's own",
    new NoAnswerError("closed"),
    messageOf(new NoAnswerError("closed")),
    Error,
  ],
  ["what is no error", "gone", "gone", Error],
  ["nothing", undefined, "undefined", Error],
])("carries %s across a message", (_what, thrown, message, type) => {
  const error = errorFrom(messageOf(thrown), codeOf(thrown));
  expect(error.message).toBe(message);
  expect(error.constructor).toBe(type);
});
