import { describe, expect, it } from "vitest";
import { nameKindOf } from "../../../../lib/extraction/metadata/names.ts";
import {
  authorsInMarkup,
  authorsInText,
} from "../../../../lib/extraction/metadata/printed-authors.ts";
import { openPage } from "./page.ts";

const isPerson = (name: string) => nameKindOf(name, new Set()) === "person";
const inMarkup = (body: string) => authorsInMarkup(openPage(body).doc, isPerson);

describe("authorsInMarkup", () => {
  it.each([
    ["microdata", '<p itemprop="author"><span itemprop="name">Ada Verdi</span>, reporter</p>'],
    ["rel", '<a rel="author" href="/a">Ada Verdi</a>'],
    ["a class for names", '<span class="c-author-name">Ada Verdi</span>'],
    ["a link to a profile", '<a href="/autoren/ada">Ada Verdi</a>'],
    ["a byline", '<p class="byline">By Ada Verdi</p>'],
    ["any class with author in it", '<p class="x-authors-x">Ada Verdi</p>'],
    [
      "in the article's header",
      '<article class="post photo"><p class="author">Ada Verdi</p></article>',
    ],
    [
      "in the article's footer",
      '<article><footer><p class="author">Ada Verdi</p></footer></article>',
    ],
  ])("finds %s", (_, body) => expect(inMarkup(body)).toEqual(["Ada Verdi"]));

  it("does not go over the elements of a page that is too large for it", () => {
    const { doc } = openPage('<p class="byline">By Ada Verdi</p>');
    const count = doc.querySelectorAll("*").length;
    expect(authorsInMarkup(doc, isPerson, count)).toEqual(["Ada Verdi"]);
    expect(authorsInMarkup(doc, isPerson, count - 1)).toEqual([]);
  });

  it("prefers the more reliable markup, wherever it stands", () => {
    expect(inMarkup('<p class="author">Ben Sand</p><a rel="author">Ada Verdi</a>')).toEqual([
      "Ada Verdi",
    ]);
  });

  it.each([
    ["nothing", "<p>Ada Verdi</p>"],
    ["a navigation", '<nav><a rel="author">Ada Verdi</a></nav>'],
    ["a form", '<form><p class="author">Ada Verdi</p></form>'],
    ["the page's footer", '<footer><p class="author">Ada Verdi</p></footer>'],
    ["a comment", '<article class="comment"><p class="author">Ada Verdi</p></article>'],
    ["a teaser", '<div id="related"><p class="author">Ada Verdi</p></div>'],
    ["initials", '<p class="author">amw</p>'],
    ["an agency", '<p class="author">Reuters</p>'],
    ["an empty element", '<p class="author"></p>'],
    ["prose", `<p class="author">${"Ada Verdi has written about harbours. ".repeat(9)}</p>`],
  ])("finds nobody in %s", (_, body) => expect(inMarkup(body)).toEqual([]));

  it("takes a class for a state not for a kind: has-image, comments-open", () => {
    const body = '<div class="has-image comments-open"><p class="author">Ada Verdi</p></div>';
    expect(inMarkup(body)).toEqual(["Ada Verdi"]);
  });

  it("gives up on a page with many elements", () => {
    const body = `${'<p class="author">1</p>'.repeat(12)}<p class="author">Ada Verdi</p>`;
    expect(inMarkup(body)).toEqual([]);
  });
});

describe("authorsInText", () => {
  const FILLER = "<p>The harbour opened again.</p>".repeat(40);
  const inText = (body: string, far = true) =>
    authorsInText(openPage(`<h1>Harbour opens again</h1>${body}`).tree, 0, far);

  it.each([
    ["By Ada Verdi", ["Ada Verdi"]],
    ["Von Ada Verdi und Tom Quill", ["Ada Verdi", "Tom Quill"]],
    ["Par Ada Verdi", ["Ada Verdi"]],
    ["автор: Ада Верди", ["Ада Верди"]],
    ["By the sea, ships wait. They wait long. No one knows. Why. How. When.", []],
    [`By Ada Verdi ${"and so on ".repeat(20)}`, []],
    ["Ada Verdi", []],
    ["", []],
  ])("of the line %j is %j", (line, names) => expect(inText(`<p>${line}</p>`)).toEqual(names));

  it("finds a line within a piece of text", () =>
    expect(inText("<p>Eastmere<br>By Ada Verdi<br>4 March</p>")).toEqual(["Ada Verdi"]));

  it("looks far from the headline only when asked, and is strict there", () => {
    expect(inText(`${FILLER}<p>By Ada Verdi</p>`, false)).toEqual([]);
    expect(inText(`${FILLER}<p>By Ada Verdi</p>`)).toEqual(["Ada Verdi"]);
    expect(inText(`${FILLER}<p>By Ada von Verdi</p>`)).toEqual(["Ada von Verdi"]);
    expect(inText(`${FILLER}<p>Von Montag an</p>`)).toEqual([]);
  });

  it("finds writers before editors in Chinese print", () => {
    expect(inText("<p>（责编：李力、王红）</p>")).toEqual(["李力", "王红"]);
    expect(inText("<p>（责编：李力）</p><p>记者：王小明</p>")).toEqual(["王小明"]);
  });

  it("passes over comments", () =>
    expect(inText('<div class="comments"><p>By Ada Verdi</p></div>')).toEqual([]));
});
