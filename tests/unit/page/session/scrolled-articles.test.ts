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
const NEAR = "Sign up for our letter, which comes on weekday mornings at six.";
const initOf = (name: string, lines: string[]): PageSnapshot => ({
  address: `https://post.example/2026/${name}`,
  claimed: [],
  meta: emptyMeta(),
  blocks: lines.map((text) => ({ type: "paragraph", text })),
});
const pageOf = (...lines: string[]): PageText =>
  readText(openArticle(lines.map((line) => `<p>${line}</p>`).join("")).doc.body);
const at = (page: PageText, words: string) => page.text.indexOf(words);
const HERE = "https://post.example/2026/owls";
const known = () => {
  const stories = createScrolledArticles();
  stories.left(initOf("ferry", FERRY));
  return stories;
};

it("finds the story further up that holds the words, for as long as it stands there", () => {
  const stories = known();
  const both = pageOf(...FERRY, ...OWLS);
  expect(stories.earlierAt(both, at(both, "eleven"), HERE)?.address).toMatch(/ferry$/);
  expect(stories.earlierAt(both, at(both, "barn owls"), HERE)).toBeNull();
  expect([
    stories.stands(both, "https://post.example/2026/ferry"),
    stories.stands(both, HERE),
  ]).toEqual([true, false]);
  const next = pageOf(...OWLS);
  expect(stories.stands(next, "https://post.example/2026/ferry")).toBe(false);
});

it("does not take a line that stands under every story for the story", () => {
  const stories = createScrolledArticles();
  stories.left(initOf("ferry", [...FERRY, NEAR]));
  const next = pageOf(...OWLS, NEAR);
  expect(stories.earlierAt(next, at(next, "letter"), HERE)).toBeNull();
});

it("is silent at the story's own address, in short lines, and where nothing was read", () => {
  const stories = known();
  const both = pageOf("Ferry", ...FERRY, ...OWLS);
  expect(
    stories.earlierAt(both, at(both, "eleven"), "https://post.example/2026/ferry?utm_source=x"),
  ).toBeNull();
  expect(stories.earlierAt(both, 0, HERE)).toBeNull();
  const empty = createScrolledArticles();
  empty.left(initOf("front", []));
  expect(empty.earlierAt(both, at(both, "eleven"), HERE)).toBeNull();
});

it("forgets the oldest of very many", () => {
  const stories = known();
  for (let i = 0; i < 20; i++)
    stories.left(
      initOf(
        `n${i}`,
        OWLS.map((line) => `${line} ${i}`),
      ),
    );
  expect(stories.stands(pageOf(...FERRY), "https://post.example/2026/ferry")).toBe(false);
});
