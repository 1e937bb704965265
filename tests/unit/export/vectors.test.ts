/** Nothing that a notebook holds becomes markup, whoever takes an export for a page. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, it } from "vitest";
import { anki } from "../../../lib/export/anki.ts";
import { backup } from "../../../lib/export/backup.ts";
import { bookmarks } from "../../../lib/export/bookmarks.ts";
import { commonmark } from "../../../lib/export/commonmark.ts";
import type { ExportFormat } from "../../../lib/export/format.ts";
import { hypothesis } from "../../../lib/export/hypothesis.ts";
import { logseq } from "../../../lib/export/logseq.ts";
import { markdown } from "../../../lib/export/markdown.ts";
import { webAnnotation } from "../../../lib/export/web-annotation.ts";
import type { Notebook } from "../../../lib/model/notebook.ts";
import { colorNamesOf } from "../../../lib/model/settings.ts";
import { recordsOf, settingsWith } from "../../vectors/records.ts";
import { VECTORS } from "../../vectors/vectors.ts";
import { sampleOptions } from "../sample.ts";

function notebookOf(vectors: typeof VECTORS): Notebook {
  const { articles, annotations, versions } = recordsOf(vectors);
  const entries = articles.map((article, i) => ({
    article,
    annotations: [annotations[i]!],
    versions: [versions[i]!],
  }));
  return { entries, colorNames: colorNamesOf(settingsWith(vectors[0]!)) };
}

/** What Markdown's own syntax makes, and the plain tags that the vectors have. */
const PLAIN =
  /^(h[1-6]|p|hr|blockquote|a|ul|ol|li|code|pre|em|strong|s|table|thead|tbody|tr|th|td|img|b|i|br|div)$/;
const PLAIN_ATTRIBUTES = /^(href|start|class|src|alt|title)$/;

/** What in a page is more than text and the marks of Markdown. */
function activeIn(html: string): string[] {
  const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
  return [...document.body.querySelectorAll("*")]
    .filter(
      (element) =>
        !PLAIN.test(element.localName) ||
        [...element.attributes].some(({ name }) => !PLAIN_ATTRIBUTES.test(name)) ||
        /^\s*(?:javascript|vbscript|data):/i.test(element.getAttribute("href") ?? ""),
    )
    .map((element) => element.outerHTML);
}

describe("vectors in an export", () => {
  let notebook: Notebook;
  const partsOf = async (format: ExportFormat) => {
    const settings = settingsWith(VECTORS[0]!, VECTORS) as never;
    return (await format.serialize(notebook, { ...sampleOptions(), settings })).parts;
  };
  beforeAll(() => {
    notebook = notebookOf(VECTORS);
  });

  it.each([markdown, logseq, commonmark])(
    "are text in the Markdown of $id that is shown with its HTML",
    async (format) => {
      const reader = new MarkdownIt({ html: true, linkify: true });
      const files = unzipSync((await partsOf(format))[0] as Uint8Array);
      expect(Object.keys(files)).toHaveLength(VECTORS.length);
      const active = Object.values(files).flatMap((file) =>
        activeIn(reader.render(strFromU8(file))),
      );
      expect(active).toEqual([]);
    },
  );

  it("are no markup in the JSON of Hypothesis", async () => {
    const files = unzipSync((await partsOf(hypothesis))[0] as Uint8Array);
    const all = Object.values(files).map((file) => strFromU8(file));
    expect(all).toHaveLength(VECTORS.length);
    expect(all.filter((json) => json.includes("<"))).toEqual([]);
    expect(all.filter((json) => json.includes("pmHit")).length).toBeGreaterThan(0);
  });

  it.each([
    { format: anki, elements: /^(a|br)$/, attributes: /^href$/ },
    {
      format: bookmarks,
      elements: /^(meta|title|h1|dl|p|dt|h3|a|dd)$/,
      attributes: /^(http-equiv|content|href|add_date|last_modified|tags)$/,
    },
  ])("are text in the HTML of $format.id", async ({ format, elements, attributes }) => {
    const text = (await partsOf(format)).join("");
    expect(text).toContain("pmHit");
    const { document } = new JSDOM(text).window;
    const found = [...document.head.querySelectorAll("*"), ...document.body.querySelectorAll("*")];
    const strange = found.filter(
      (one) =>
        !elements.test(one.localName) ||
        one.getAttributeNames().some((name) => !attributes.test(name)) ||
        !/^https?:/.test(one.getAttribute("href") ?? "https:"),
    );
    expect(strange.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it.each([backup, webAnnotation])(
    "are no markup in $name, whatever it is taken for",
    async (format) => {
      const json = (await partsOf(format)).join("");
      expect(json).not.toContain("<");
      expect(json).toContain("pmHit");
      expect(JSON.parse(json)).toMatchObject(format === backup ? recordsOf(VECTORS) : {});
    },
  );
});
