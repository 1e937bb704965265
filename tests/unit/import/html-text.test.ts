import { expect, it } from "vitest";
import { plainTextOf } from "../../../lib/import/html-text.ts";
import { highlightsIn } from "../../../lib/import/marked-text.ts";

it.each([
  ["<p>un<b>do</b>ne &amp; said</p><p>again</p>", "undone & said again"],
  ["<script>alert(1)</script>", "alert(1)"],
  ["1 < 2", "1 < 2"],
  ["", ""],
])("the text of %s", (html, text) => expect(plainTextOf(html)).toBe(text));

it.each([
  ["", []],
  [
    "Highlight: one\nmore\nNote: why\nhow\n\nHighlight:two",
    [
      { quote: "one\nmore", note: "why\nhow" },
      { quote: "two", note: "" },
    ],
  ],
  [
    "one\nmore\n\n\ntwo",
    [
      { quote: "one\nmore", note: "" },
      { quote: "two", note: "" },
    ],
  ],
])("the highlights in %j", (cell, found) => expect(highlightsIn(cell)).toEqual(found));
