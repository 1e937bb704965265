/** The questions of the law can be answered with no: each finds what it is there to find. */
import { describe, expect, it } from "vitest";
import {
  errorWordsIn,
  functionsOf,
  mutatingConditionsOf,
  undocumentedExportsOf,
  wordsIn,
} from "../syntax.ts";

describe("a condition that changes something is found", () => {
  it.each([
    "if (list.push(1)) f();",
    "while ((a = b)) f();",
    "do f(); while (i++ < 3);",
    "for (; list.push(i) < 3; ) f();",
    "const a = list.push(1) ? 1 : 2;",
    "if (list.some((n) => seen.add(n).size > 1)) f();",
    "if (a && map.delete(b)) f();",
  ])("%s", (code) => expect(mutatingConditionsOf("a.ts", code)).toEqual(["a.ts:1"]));

  it.each(["if (a === b) list.push(1);", "for (let i = 0; i < 3; i++) f();", "a ? b : c;"])(
    "but not in %s",
    (code) => expect(mutatingConditionsOf("a.ts", code)).toEqual([]),
  );
});

describe("an error told apart by its words is found", () => {
  it.each([
    "const t = error.message; /no answer/.test(t);",
    'if (error.message === "x") f();',
    "/x/.test(String(error));",
    'if (messageOf(error).includes("x")) f();',
    'if ("x" === messageOf(error)) f();',
    "/x/.test(messageOf(error));",
  ])("%s", (code) => expect(errorWordsIn("a.ts", code)).toEqual(["a.ts:1"]));

  it("but not where they are shown", () =>
    expect(errorWordsIn("a.ts", "show(`Not saved: ${messageOf(error)}`);")).toEqual([]));
});

describe("an export without a docstring is found", () => {
  it.each([
    "export function f() {}",
    "/** Of the file. */\nimport a from 'a';\nexport function f() {}",
    "// biome-ignore lint: why\nexport function f() {}",
    "export const f = () => 1;",
    "export class f {}",
  ])("%s", (code) => expect(undocumentedExportsOf("a.ts", code)).toEqual(["a.ts: f"]));

  it.each(["/** Why. */\nexport function f() {}", "export const f = 1;", "function f() {}"])(
    "but not in %s",
    (code) => expect(undocumentedExportsOf("a.ts", code)).toEqual([]),
  );
});

it("a function's lines are counted from its signature to its last brace", () => {
  const code = "export function long() {\n\n\n}\nconst Card = () => {\n  return 1;\n};";
  expect(functionsOf("a.tsx", code)).toEqual([
    { name: "long", lines: 4, isComponent: false },
    { name: "Card", lines: 3, isComponent: true },
  ]);
});

describe("a text for the reader in the code is found", () => {
  it.each([
    ["<p>Nothing here</p>", "Nothing here"],
    ["<p>{count} more</p>", "more"],
    ['<button aria-label="Close" />', "Close"],
    ['<Empty title={isOpen ? say("a.b") : "Nothing matches"} />', "Nothing matches"],
    ["<b title={`Delete “${name}”`} />", "Delete “…”"],
    ['<b>{isOpen ? "Fewer" : more}</b>', "Fewer"],
    ['<b>{isOpen && "Fewer"}</b>', "Fewer"],
    ['reporter.report("Restored.")', "Restored."],
    ["reporter.reportFailure(`Not saved: ${name}`)", "Not saved: …"],
  ])("%s", (code, words) => expect(wordsIn("a.tsx", code)).toEqual([`a.tsx:1: ${words}`]));

  it.each([
    '<p class="Empty">{say("library.empty")}</p>',
    '<b title={say("library.open")}> · #{tag}</b>',
    '<b onKeyDown={(event) => event.key === "Escape" && close()} />',
    'reporter.report(say("trash.restored"))',
  ])("but not in %s", (code) => expect(wordsIn("a.tsx", code)).toEqual([]));
});
