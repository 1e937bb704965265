import { expect, it } from "vitest";
import { barredExplanation } from "../../../../entrypoints/sidepanel/barred.ts";

it.each([
  ["file:///home/a.html", /file on your machine/],
  ["file:///home/a.pdf", /file on your machine/],
  ["https://www.post.example/report.pdf?x=1", /PDF/],
  ["https://chromewebstore.google.com/detail/x", /may not work on this site/],
  ["https://addons.mozilla.org/en-US/firefox/", /may not work on this site/],
  ["https://addons.mozilla.org.evil.example/", /keeps Pressmark out of this page/],
  ["https://www.post.example/a", /keeps Pressmark out of this page/],
  ["chrome://extensions", /page of the browser/],
  ["about:addons", /page of the browser/],
  ["", /page of the browser/],
])("%s has an explanation of its own (demand 72)", (address, title) =>
  expect(barredExplanation(address).title).toMatch(title),
);

it("a PDF whose address does not say so is among the reasons (demand 72)", () =>
  expect(barredExplanation("https://www.post.example/download?id=7").text).toContain("PDF"));
