/**
 * Files of other programs by their shape. The samples are written after each exporter's documented
 * fields.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignJson, foreignText, ownText } from "../../../lib/import/foreign.ts";

describe("foreignJson", () => {
  it.each<[unknown, string | null]>([
    [{ annotations: [], export_date: "2026" }, "Hypothesis"],
    [{ annotations: [{ uri: "x", target: [] }] }, "Hypothesis"],
    [{ rows: [{ uri: "x", target: [] }] }, "Hypothesis"],
    [{ uri: "x", target: [], user: "ada" }, "Hypothesis"],
    [{ "@context": "http://www.w3.org/ns/anno.jsonld" }, "Web Annotation (JSON-LD)"],
    [[{ "@context": "x" }], "Web Annotation (JSON-LD)"],
    [{ "https://a.example/": { highlights: [{ text: "x" }] } }, "Obsidian Web Clipper"],
    [[{ url: "x", highlights: [], data: {} }], "Obsidian Web Clipper"],
    [[{ slug: "x", readingProgress: 1 }], "Omnivore"],
    [[{ url: "x", highlights: [{ quote: "x" }] }], "Pocket"],
    [[{ url: "x", time_added: 1 }], "Pocket"],
    [{ bookmarks: [] }, "Karakeep"],
    [{ collections: [] }, "Linkwarden"],
    [{ formatName: "x", data: {} }, "Memex"],
    [[{ annotations: [], is_archived: 0 }], "wallabag"],
    [[{ is_starred: 0, tags: [] }], "wallabag"],
    [[{ type: "book", title: "x", URL: "x" }], "Zotero (CSL JSON)"],
    [[{ citationKey: "x" }], "Zotero (CSL JSON)"],
    [{}, null],
    [[], null],
    [[[]], null],
    [null, null],
    ["bookmarks", null],
    [42, null],
  ])("of %j is %s", (data, name) => expect(foreignJson(data)).toBe(name));

  it("answers for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const name = foreignJson(data);
        expect(name === null || name.length > 0).toBe(true);
      }),
    );
  });
});

describe("foreignText", () => {
  it.each([
    ["PK\u0003\u0004", "ZIP"],
    ['"Created at","Author","Page url"', null],
    ["Created at,Author,Page,Group", "Hypothesis"],
    ["Highlight,Book Title,Book Author", "Readwise"],
    ["Title,URL,ID,Document tags", "Readwise Reader"],
    ["id,title,note,excerpt,url", "Raindrop"],
    ["URL,Title,Selection,Folder", "Instapaper"],
    ["title,url,tags,description", "Diigo"],
    ["title,url,time_added,tags", "Pocket"],
    ["Title,Author,Publisher,URL", "Matter"],
    ["<!DOCTYPE NETSCAPE-Bookmark-file-1>", "bookmarks"],
    ["A book\n- note\n\nwords\n==========\n", "Kindle clippings"],
    ["TY  - NEWS\n", "RIS"],
    ["@article{verdi2026,", "BibTeX"],
    ["\n  @misc {x,", "BibTeX"],
    ["", null],
    ["Sand closes the harbour", null],
    [`${" ".repeat(20_000)}@misc{x,`, null],
  ])("of %j is %s", (text, name) => expect(foreignText(text)).toBe(name));
});

describe("ownText", () => {
  it.each([
    ["Title,Highlight,Note,Tags,Colour,Publication", "Pressmark CSV"],
    ['---\ntitle: "x"\npressmark_id: "y"\n---\n', "Pressmark Markdown"],
    ['---\ntitle: "x"\n---\npressmark_id: y', null],
    ["", null],
  ])("of %j is %s", (text, name) => expect(ownText(text)).toBe(name));
});
