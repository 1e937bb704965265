/**
 * Our own pages as a small labelled collection: tests/fixtures/pages, whose README says what its
 * article.json hold.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledPage } from "./articles-score.ts";

/** From the project's folder. */
export const OWN_PAGES = "tests/fixtures/pages";

/** What is used here of an article.json. */
interface ArticleJson {
  url: string;
  isArticle: boolean;
  title?: string;
  authors?: string[];
  published?: string;
  language?: string;
  needsScripts?: boolean;
  blocksArePartial?: boolean;
  blocks?: { type: string; text: string }[];
  notInText?: string[];
}

/** Types of blocks that are no part of the running text. */
const NOT_BODY = new Set(["heading", "caption"]);

/**
 * The pages in the form of a collection's `index.jsonl`, by name. Those whose text is put there by
 * a script are left out: the benches run no scripts of a page.
 */
export function readOwnRows(folder = OWN_PAGES): LabelledPage[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => existsSync(join(folder, name, "article.json")))
    .map((name) => ({ name, json: readJson(join(folder, name, "article.json")) }))
    .filter(({ json }) => !json.needsScripts)
    .map(({ name, json }) => rowOf(name, json));
}

function readJson(file: string): ArticleJson {
  return JSON.parse(readFileSync(file, "utf8")) as ArticleJson;
}

function rowOf(name: string, json: ArticleJson): LabelledPage {
  const { url, isArticle, title, authors, published, language, blocks, notInText } = json;
  const headings = (blocks ?? []).filter(({ type }) => type === "heading");
  const paragraphs = (blocks ?? []).filter(({ type }) => !NOT_BODY.has(type));
  return {
    id: name,
    site: new URL(url).hostname,
    url,
    file: `${name}/page.html`,
    kind: isArticle ? "news" : name,
    isArticle,
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(isArticle ? { paragraphs: paragraphs.map(({ text }) => text) } : {}),
    headings: headings.map(({ text }) => text),
    ...(json.blocksArePartial ? { isPartial: true } : {}),
    ...(notInText === undefined ? {} : { snippets: { with: [], without: notInText } }),
  };
}
