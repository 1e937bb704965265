import { expect, it } from "vitest";
import { type PageText, readText } from "../../../../lib/anchoring/document/page-text.ts";
import { emptyMeta, type PageSnapshot } from "../../../../lib/model/article.ts";
import { createScrolledArticles } from "../../../../lib/page/session/scrolled-articles.ts";
import { openArticle } from "../page.ts";

const FERRY = [
  "The ferry runs all night from the first of May until the autumn.",
  "Fares rise by eleven percent in the coming year.",
];
const OWLS = [
  "Two barn owls have moved into the tower of the old brewery here.",
  "Visitors are asked to keep their voices down at dusk.",
];
const FOOTER = "Sign up for our letter, which comes on weekday mornings at six.";
const snapshotOf = (name: string, lines: string[]): PageSnapshot => ({
  address: `https://post.example/2026/${name}`,
  claimed: [],
  meta: emptyMeta(),
  blocks: lines.map((text) => ({ type: "paragraph", text })),
});
const pageOf = (...lines: string[]): PageText =>
  readText(openArticle(lines.map((line) => `<p>${line}</p>`).join("")).doc.body);
const at = (page: PageText, words: string) => page.text.indexOf(words);
const HERE = "https://post.example/2026/owls";
const withFerry = () => {
  const articles = createScrolledArticles();
  articles.onNavigate(snapshotOf("ferry", FERRY));
  return articles;
};

it("finds the article further up that holds the words, for as long as it is shown", () => {
  const articles = withFerry();
  const both = pageOf(...FERRY, ...OWLS);
  expect(articles.earlierAt(both, at(both, "eleven"), HERE)?.address).toMatch(/ferry$/);
  expect(articles.earlierAt(both, at(both, "barn owls"), HERE)).toBeNull();
  expect([
    articles.isStillShown(both, "https://post.example/2026/ferry"),
    articles.isStillShown(both, HERE),
  ]).toEqual([true, false]);
  const next = pageOf(...OWLS);
  expect(articles.isStillShown(next, "https://post.example/2026/ferry")).toBe(false);
});

it("does not take a line that is below every article for the article", () => {
  const articles = createScrolledArticles();
  articles.onNavigate(snapshotOf("ferry", [...FERRY, FOOTER]));
  const next = pageOf(...OWLS, FOOTER);
  expect(articles.earlierAt(next, at(next, "letter"), HERE)).toBeNull();
});

it("gives none at the article's own address, in short lines, and where nothing was extracted", () => {
  const articles = withFerry();
  const both = pageOf("Ferry", ...FERRY, ...OWLS);
  expect(
    articles.earlierAt(both, at(both, "eleven"), "https://post.example/2026/ferry?utm_source=x"),
  ).toBeNull();
  expect(articles.earlierAt(both, 0, HERE)).toBeNull();
  const empty = createScrolledArticles();
  empty.onNavigate(snapshotOf("front", []));
  expect(empty.earlierAt(both, at(both, "eleven"), HERE)).toBeNull();
});

it("forgets the oldest of more than twenty", () => {
  const articles = withFerry();
  for (let i = 0; i < 20; i++)
    articles.onNavigate(
      snapshotOf(
        `n${i}`,
        OWLS.map((line) => `${line} ${i}`),
      ),
    );
  expect(articles.isStillShown(pageOf(...FERRY), "https://post.example/2026/ferry")).toBe(false);
});
