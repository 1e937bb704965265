import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { claimedBy } from "../../../../lib/page/observing/claimed-addresses.ts";

const claimsIn = (head: string) => claimedBy(new JSDOM(head).window.document);

it("takes the addresses that a page gives for itself, as they stand there", () => {
  const head = `<link rel="canonical" href="/story"><link rel="amphtml" href="https://amp.example/story">
    <meta property="og:url" content="https://example.org/story"><link rel="canonical" href=" ">`;
  expect(claimsIn(head)).toEqual([
    "/story",
    "https://amp.example/story",
    "https://example.org/story",
  ]);
});

it("takes neither endless addresses nor endlessly many", () => {
  const link = (path: string) => `<link rel="canonical" href="https://example.org${path}">`;
  const long = link("/amp".repeat(50_000));
  const many = Array.from({ length: 100 }, (_, i) => link(`/${i}`));
  expect(claimsIn([long, long, ...many].join(""))).toEqual(
    Array.from({ length: 8 }, (_, i) => `https://example.org/${i}`),
  );
});
