/**
 * Who wrote it: people, apart from agencies and desks, without roles, "By" and what stands behind a
 * name.
 */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../../lib/extraction/article.ts";
import { ADDRESS, openHtml } from "../fixture.ts";

const PROSE =
  "<p>The harbour of Eastmere opened again on Tuesday, after a winter in which no ship could enter it.</p>";

function authorsOf(head: string, body = ""): { authors: string[]; agencies: string[] } {
  const site = '<meta property="og:site_name" content="The Eastmere Post">';
  const html = `<html lang="en"><head>${site}${head}</head><body><h1>Harbour opens again</h1>${body}${PROSE}</body></html>`;
  const { authors, agencies } = extractArticle(openHtml(html), ADDRESS);
  return { authors, agencies };
}

const jsonLdAuthor = (author: unknown, more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", author, ...more })}</script>`;
const people = (...authors: string[]) => ({ authors, agencies: [] });

describe("authors", () => {
  it.each<[unknown, string[]]>([
    ["Ada Verdi", ["Ada Verdi"]],
    [
      ["Ada Verdi", "Tom Quill"],
      ["Ada Verdi", "Tom Quill"],
    ],
    [{ "@type": "Person", name: "By Ada Verdi and Tom Quill" }, ["Ada Verdi", "Tom Quill"]],
    [
      [{ name: "Ada Verdi" }, { name: ["Tom Quill", "Ben Sand"] }],
      ["Ada Verdi", "Tom Quill", "Ben Sand"],
    ],
    [
      { "@type": "Person", name: "Ada Verdi, professor of harbours at Northholm, Eastmere Post" },
      ["Ada Verdi"],
    ],
    [{ name: "Ada Verdi @adaverdi" }, ["Ada Verdi"]],
    [{ name: "Ada Verdi ada.verdi@post.example" }, ["Ada Verdi"]],
    [{ name: "Jos&eacute; Pe&ntilde;a" }, ["José Peña"]],
    [{ name: "나바람 기자" }, ["나바람"]],
    [{ name: "本报记者 王小明" }, ["王小明"]],
    [
      [["Ada Verdi"], [{ name: "Tom Quill" }]],
      ["Ada Verdi", "Tom Quill"],
    ],
    [{ name: { "@value": "Ada Verdi" } }, ["Ada Verdi"]],
    [{ "@id": "#nobody" }, []],
    [42, []],
    [true, []],
    [null, []],
    [[], []],
    [{ name: 7 }, []],
    [{ name: {} }, []],
    [{ constructor: "Ada", __proto__: { name: "Ada" } }, []],
  ])("are read from JSON-LD: %j", (author, names) =>
    expect(authorsOf(jsonLdAuthor(author))).toEqual(people(...names)),
  );

  it("are found by reference, whichever node of that name comes last", () => {
    const graph = [
      { "@type": "NewsArticle", headline: "Harbour opens again", author: { "@id": "#a" } },
      { "@type": "Person", "@id": "#a", name: "Ada Verdi" },
      { "@type": "ProfilePage", "@id": "#a", url: "/ada" },
    ];
    expect(
      authorsOf(
        `<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script>`,
      ),
    ).toEqual(people("Ada Verdi"));
  });

  it("are apart from agencies and desks, and the paper itself is none beside people", () => {
    const head = '<meta name="author" content="Ada Verdi, Reuters und dpa, The Eastmere Post">';
    expect(authorsOf(head)).toEqual({ authors: ["Ada Verdi"], agencies: ["Reuters", "dpa"] });
    expect(authorsOf('<meta name="author" content="Redaktion">')).toEqual({
      authors: [],
      agencies: ["Redaktion"],
    });
    expect(authorsOf('<meta name="author" content="admin">')).toEqual(people());
  });

  it("are found in print where the metadata name the house only", () => {
    const head = '<meta name="author" content="Harbour Friends e.V.">';
    expect(authorsOf(head, "<p>By Ada Verdi</p>")).toEqual(people("Ada Verdi"));
  });

  it("are the longer list where one place names more people than another", () => {
    const head = `${jsonLdAuthor({ name: "Ada Verdi" })}<meta name="author" content="Ada Verdi, Tom Quill">`;
    expect(authorsOf(head)).toEqual(people("Ada Verdi", "Tom Quill"));
    expect(
      authorsOf(
        `${jsonLdAuthor({ name: "Ada Verdi" })}<meta name="author" content="Ben Sand, Tom Quill">`,
      ),
    ).toEqual(people("Ada Verdi"));
  });

  it("are not those of comments, pictures, forms and other articles", () => {
    for (const body of [
      '<div class="comment-author vcard">Ben Sand says:</div>',
      '<form><p class="comment-form-author">Name *</p></form>',
      '<div class="image-license"><span class="author">Ben Sand</span></div>',
      '<nav><a href="/authors/">Authors</a></nav>',
      '<ul class="related-list"><li class="author">Ben Sand</li></ul>',
    ])
      expect([body, authorsOf("", body)]).toEqual([body, people()]);
  });

  it.each([
    ['<div class="author">Von Ada Verdi Fr, 18. Oktober 2019</div>', "Ada Verdi"],
    ['<div class="author">Ada Verdi Alle Artikel</div>', "Ada Verdi"],
    ['<span class="post-author">Eingestellt von Ada Verdi</span>', "Ada Verdi"],
    ['<div class="author-by">Por</div><div class="author-name">Ada Verdi</div>', "Ada Verdi"],
    ["<p>Publicado por Ada Verdi</p>", "Ada Verdi"],
    ["<p>Text & Fotos: Ada Verdi</p>", "Ada Verdi"],
    ["<p>By Ada Verdi on November 4</p>", "Ada Verdi"],
    ["<p>By Ada Verdi, in Harbour, Business, News</p>", "Ada Verdi"],
    ['<div class="author">courier von Ada Verdi</div>', "Ada Verdi"],
    ['<div class="author">Quelle: Ada Verdi</div>', "Ada Verdi"],
    [
      `${PROSE.repeat(40)}<p><em>Text von Ada Verdi Illustration von Tom Quill</em></p>`,
      "Ada Verdi",
    ],
    [`${PROSE.repeat(40)}<p>(责编：王小明、李力)</p>`, "王小明,李力"],
    [`${PROSE.repeat(40)}<p>(责编：李力)</p><p>记者：王小明</p>`, "王小明"],
    [
      '<article class="post has-image comments-open"><p class="byline">By Ada Verdi</p></article>',
      "Ada Verdi",
    ],
  ])("are cut out of what the page prints: %s", (body, names) => {
    expect(authorsOf("", body)).toEqual(people(...names.split(",")));
  });
});
