import { describe, expect, it } from "vitest";
import { metaContent, readMetaTags } from "../../../../lib/extraction/metadata/meta-tags.ts";
import { openHtml } from "../fixture.ts";

const read = (head: string) => readMetaTags(openHtml(`<head>${head}</head>`));

describe("readMetaTags", () => {
  it("gives text: no markup, no scripts, entities that were escaped twice resolved, names in lower case", () => {
    const tags = read(
      '<meta property="OG:Title" content="Caf&amp;eacute; &lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=y&gt;">' +
        '<meta name="author" content=""><meta name="author" content="Ada"><meta content="no name"><meta name="__proto__" content="x">',
    );
    expect(tags.get("og:title")).toEqual(["Café alert(1)"]);
    expect(tags.get("author")).toEqual(["Ada"]);
    expect(tags.get("__proto__")).toEqual(["x"]);
  });

  it.each(["property", "name", "itemprop"])("reads the attribute %s", (attribute) => {
    expect(read(`<meta ${attribute}="description" content="Sand">`).get("description")).toEqual([
      "Sand",
    ]);
  });

  it("counts an element for each name that it lists", () => {
    const tags = read('<meta property="og:title twitter:title" name="title" content="Sand">');
    expect([...tags.keys()]).toEqual(["og:title", "twitter:title", "title"]);
  });

  it("keeps all values of a name, in document order", () => {
    const tags = read('<meta name="author" content="Ada"><meta name="author" content="Tom">');
    expect(tags.get("author")).toEqual(["Ada", "Tom"]);
  });

  it("passes over names without end, cuts long values, and stops after 2000 elements", () => {
    const tags = read(
      `<meta name="${"a".repeat(201)}" content="x"><meta name="long" content="${"a".repeat(30_000)}">` +
        `${'<meta name="many" content="x">'.repeat(3000)}`,
    );
    expect([...tags.keys()]).toEqual(["long", "many"]);
    expect(tags.get("long")?.[0]).toHaveLength(20_000);
    expect(tags.get("many")).toHaveLength(1998);
  });
});

describe("metaContent", () => {
  const tags = read(
    '<meta name="a" content="1"><meta name="a" content="2"><meta name="b" content="3">',
  );

  it.each([
    [["a"], "1"],
    [["none", "b", "a"], "3"],
    [["none"], ""],
    [[], ""],
    [["constructor", "toString"], ""],
  ])("of %j is %j", (names, value) => expect(metaContent(tags, ...names)).toBe(value));
});
