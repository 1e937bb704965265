/** The pages to test on say what their article.json says of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";

const FOLDER = "tests/fixtures/pages";
const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const pages = folders.filter((name) => existsSync(`${FOLDER}/${name}/article.json`));

it("every folder has an article.json", () =>
  expect(folders.filter((name) => !pages.includes(name))).toEqual([]));

const read = (name: string, file: string) => readFileSync(`${FOLDER}/${name}/${file}`, "utf8");
const runTogether = (text: string) => text.replace(/\s+/g, " ");

describe.each(pages)("the page %s", (name) => {
  const html = read(name, "page.html");
  const expected = JSON.parse(read(name, "article.json"));

  it("loads nothing from anywhere", () => {
    const { document } = new JSDOM(html).window;
    const loading = document.querySelectorAll(
      "script[src], img:not([src^='data:']), iframe, link[rel=stylesheet], source, video, audio",
    );
    expect([...loading].map((element) => element.outerHTML)).toEqual([]);
    expect(html).not.toMatch(/url\((?!#)|@import/);
  });

  it("holds what article.json says", () => {
    // Scripts count as text here: two pages keep their article in one.
    const text = runTogether(new JSDOM(html).window.document.documentElement.textContent ?? "");
    const said: string[] = [...(expected.blocks ?? []), ...(expected.next?.blocks ?? [])].map(
      (block) => block.text,
    );
    for (const words of [...said, ...(expected.notInText ?? [])]) expect(text).toContain(words);
    const article = said.join("\n");
    for (const words of expected.notInText ?? []) expect(article).not.toContain(words);
  });
});
