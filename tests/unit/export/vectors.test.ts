/** Nothing that a notebook holds becomes markup, whoever takes an export for a page. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { beforeAll, describe, expect, it } from "vitest";
import { backup } from "../../../lib/export/backup.ts";
import type { ExportFormat } from "../../../lib/export/format.ts";
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

  it("are text in Markdown that is shown with its HTML", async () => {
    const reader = new MarkdownIt({ html: true, linkify: true });
    const files = unzipSync((await partsOf(markdown))[0] as Uint8Array);
    expect(Object.keys(files)).toHaveLength(VECTORS.length);
    const active = Object.values(files).flatMap((file) => activeIn(reader.render(strFromU8(file))));
    expect(active).toEqual([]);
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
