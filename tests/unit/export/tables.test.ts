import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csv } from "../../../lib/export/csv.ts";
import { webAnnotation } from "../../../lib/export/web-annotation.ts";
import { createAnnotation } from "../../../lib/model/annotation.ts";
import { sampleNotebook, sampleOptions } from "../sample.ts";

/** A notebook with one highlight of these words in a text of one block. */
function notebookOf(exact: string, block: string, note = "") {
  const notebook = sampleNotebook();
  const entry = notebook.entries[0]!;
  const start = block.indexOf(exact);
  entry.versions[0]!.blocks = [{ type: "paragraph", text: block }];
  entry.annotations = [
    createAnnotation({
      id: "one",
      articleId: entry.article.id,
      source: "https://example.org/",
      selector: [
        { type: "TextQuoteSelector", exact, prefix: block.slice(0, start), suffix: "" },
        { type: "TextPositionSelector", start: 100 + start, end: 100 + start + exact.length },
      ],
      color: "fact",
      note,
      now: "2026-03-04T18:22:05.000Z",
    }),
  ];
  return notebook;
}

describe("CSV", () => {
  const cellsOf = (notebook: ReturnType<typeof notebookOf>) => {
    const text = csv.serialize(notebook, sampleOptions()).parts.join("");
    expect(text.startsWith("\ufeffTitle,Highlight,")).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return data.at(-1)!;
  };

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "=1\n+2", "＝1"])(
    "makes %j a text",
    (words) => {
      expect(cellsOf(notebookOf("x", "x", words)).Note).toBe(`'${words}`);
    },
  );

  it("keeps quotes, commas, line breaks and every script", () => {
    const words = 'He said "no, never", 5 €\nשלום 🦭';
    expect(cellsOf(notebookOf("x", "x", words)).Note).toBe(words);
  });

  it("names the language of a translation whose words were marked", () => {
    const notebook = notebookOf("x", "x");
    expect(cellsOf(notebook)["Translated into"]).toBe("");
    notebook.entries[0]!.annotations[0]!.target.translatedInto = "pt-BR";
    expect(cellsOf(notebook)["Translated into"]).toBe("Brazilian Portuguese");
  });

  it("writes moments as spreadsheets read them", () => {
    expect(cellsOf(notebookOf("x", "x"))["Highlighted (UTC)"]).toBe("2026-03-04 18:22:05");
  });
});

describe("Web Annotation", () => {
  it("counts code points, not UTF-16 units", () => {
    const file = webAnnotation.serialize(notebookOf("c 🦭 d", "a 🦭🦭 b c 🦭 d"), sampleOptions());
    const item = JSON.parse(file.parts.join("")).first.items[1];
    // In UTF-16 the passage begins at 100 + 9, and two seals stand before it; it is 6 units long,
    // one seal in it.
    expect(item.target.selector[1]).toEqual({ type: "TextPositionSelector", start: 107, end: 112 });
  });

  it("leaves the position out where it cannot be converted", () => {
    const notebook = notebookOf("words", "words");
    notebook.entries[0]!.versions = [];
    const item = JSON.parse(webAnnotation.serialize(notebook, sampleOptions()).parts.join("")).first
      .items[1];
    expect(item.target.selector.map((one: { type: string }) => one.type)).toEqual([
      "TextQuoteSelector",
      "FragmentSelector",
    ]);
  });
});
