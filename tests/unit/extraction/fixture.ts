/** Opens the hand-written pages of `tests/fixtures/pages`. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

export const ADDRESS = "https://post.example/2026/03/03/harbour-of-eastmere-opens-again";

export function openArticle(slug: string): Document {
  return openHtml(
    readFileSync(new URL(`../../fixtures/pages/${slug}/page.html`, import.meta.url), "utf8"),
  );
}

const { DOMParser } = new JSDOM("").window;

/** One window parses all pages: a window for each would be most of a test's time. */
export function openHtml(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
