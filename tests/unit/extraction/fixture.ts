/** Opens the hand-written pages of `tests/fixtures/pages`. */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

export const ADDRESS = "https://post.example/2026/03/03/harbour-of-eastmere-opens-again";

export function openPage(slug: string, address = ADDRESS): Document {
  return openHtml(readFileSync(new URL(`../../fixtures/pages/${slug}/page.html`, import.meta.url), "utf8"), address);
}

export function openHtml(html: string, address = ADDRESS): Document {
  return new JSDOM(html, { url: address }).window.document;
}
