/** JSON-LD in every shape that pages give it: what can be read is read, the rest is passed over. */
import { describe, expect, it } from "vitest";
import {
  findArticleNode,
  jsonLdItems,
  jsonLdText,
  readJsonLd,
} from "../../../../lib/extraction/metadata/jsonld.ts";
import { ADDRESS, openHtml } from "../fixture.ts";

const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const headlineOf = (...scripts: string[]) =>
  jsonLdText(
    findArticleNode(readJsonLd(openHtml(scripts.map(script).join(""))), ADDRESS, [])?.headline,
  );
const ARTICLE = '{"@type":"NewsArticle","headline":"Sand and sea"}';

describe("readJsonLd", () => {
  it.each([
    ["one object", ARTICLE],
    ["a list", `[{"@type":"WebSite"},${ARTICLE}]`],
    ["a graph", `{"@graph":[{"@type":"WebPage"},${ARTICLE}]}`],
    ["lists of graphs", `[{"@graph":[{"@type":"WebPage"}]},[{"@graph":[[${ARTICLE}]]}]]`],
    ["a page's main entity", `{"@type":"WebPage","mainEntity":${ARTICLE}}`],
    ["several types", '{"@type":["Thing","NewsArticle"],"headline":"Sand and sea"}'],
    [
      "a type with its address",
      '{"@type":"https://schema.org/NewsArticle","headline":"Sand and sea"}',
    ],
    ["a headline in a list", '{"@type":"NewsArticle","headline":[null,{"@value":"Sand and sea"}]}'],
    [
      "entities and markup",
      '{"@type":"NewsArticle","headline":"Sand <b>&amp;amp;</b> sea"}'.replace("&amp;amp;", "and"),
    ],
    ["line breaks in strings", '{"@type":"NewsArticle","headline":"Sand\nand\tsea"}'],
    ["commas too many", '{"@type":"NewsArticle","headline":"Sand and sea",}'],
    ["a comment around", `<!-- ${ARTICLE} -->`],
    ["CDATA around", `/*<![CDATA[*/${ARTICLE}/*]]>*/`],
    ["CDATA with blanks around", `/* <![CDATA[ */ ${ARTICLE} /* ]]> */ ;\n`],
    ["half a comment", `<!-- ${ARTICLE}`],
    ["a semicolon behind", `${ARTICLE};`],
  ])("reads %s", (_, json) => expect(headlineOf(json)).toBe("Sand and sea"));

  it.each([
    ["nothing", ""],
    ["a word", "undefined"],
    ["half an object", ARTICLE.slice(0, 30)],
    ["two objects", `${ARTICLE}${ARTICLE}`],
    ["a template", '{"@type":"NewsArticle","headline":{{title}}}'],
    ["HTML", "<p>Sand and sea</p>"],
    ["a number", "42"],
    ["null", "null"],
    ["over two megabytes", `${" ".repeat(2_000_001)}${ARTICLE}`],
  ])("passes over %s, and reads the next block", (_, json) => {
    expect(headlineOf(json)).toBe("");
    expect(headlineOf(json, ARTICLE)).toBe("Sand and sea");
  });

  it("stops at a depth and at a number of nodes", () => {
    const deep = `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;
    const wide = `[${Array.from({ length: 20_000 }, () => '{"@type":"Thing"}').join(",")}]`;
    const { nodes } = readJsonLd(openHtml(script(deep) + script(wide)));
    expect(nodes.length).toBeLessThanOrEqual(3000);
  });

  it("takes keys of prototypes for what they are: keys", () => {
    const graph = readJsonLd(
      openHtml(
        script(
          '{"@type":"NewsArticle","@id":"__proto__","__proto__":{"headline":"Ada"},"constructor":{"name":"Bob"}}',
        ),
      ),
    );
    expect(jsonLdText(findArticleNode(graph, ADDRESS, [])?.headline)).toBe("");
    expect(jsonLdText(findArticleNode(graph, ADDRESS, [])?.name)).toBe("");
    expect(({} as Record<string, unknown>).headline).toBeUndefined();
    expect(jsonLdItems({ "@id": "toString" }, graph)).toEqual([{ "@id": "toString" }]);
  });

  it("follows references in a circle once", () => {
    const graph = readJsonLd(
      openHtml(script('[{"@id":"#a","author":{"@id":"#b"}},{"@id":"#b","author":{"@id":"#a"}}]')),
    );
    expect(jsonLdItems({ "@id": "#a" }, graph)).toEqual([{ "@id": "#a", author: { "@id": "#b" } }]);
    expect(jsonLdText(graph.nodes)).toBe("");
  });

  it("keeps the node with a name where several share one @id", () => {
    const named = '{"@id":"#a","@type":"Person","name":"Ada Verdi"}';
    const other = '{"@id":"#a","@type":"ProfilePage"}';
    for (const json of [`[${named},${other}]`, `[${other},${named}]`])
      expect(jsonLdText(jsonLdItems({ "@id": "#a" }, readJsonLd(openHtml(script(json)))))).toBe(
        "Ada Verdi",
      );
  });
});
