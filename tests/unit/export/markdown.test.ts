import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { markdown } from "../../../lib/export/markdown.ts";
import { quoteAsMarkdown } from "../../../lib/export/quote.ts";
import type { NotebookEntry } from "../../../lib/model/notebook.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";

/** The Markdown file of one article. */
function markdownOf(entry: NotebookEntry): string {
  const file = markdown.serialize({ ...sampleNotebook(), entries: [entry] }, sampleOptions());
  return file.parts.join("");
}

describe("Markdown", () => {
  it("puts several articles into a ZIP, each under a name of its own", () => {
    const notebook = sampleNotebook();
    const twin = sampleEntry();
    notebook.entries.push({ ...twin, article: { ...twin.article, id: "other" } });
    const file = markdown.serialize(notebook, sampleOptions());
    expect([file.name, file.mime]).toEqual(["Pressmark 2026-03-06.zip", "application/zip"]);
    const files = unzipSync(file.parts[0] as Uint8Array);
    const name =
      "Clippings/2026-03-04 The Harbour Courier - Night ferries carried 212,000 people in their first year, a third more than planned";
    expect(Object.keys(files)).toEqual([`${name}.md`, `${name} (other).md`]);
    expect(strFromU8(files[`${name}.md`]!)).toBe(markdownOf(sampleEntry()));
  });

  it("gives every highlight an id of its own, even where the ends of ids are alike", () => {
    const entry = sampleEntry();
    const [one, two, three] = entry.annotations;
    entry.annotations = [
      { ...one!, id: "a-12345678" },
      { ...two!, id: "b-12345678" },
      { ...three!, id: "x" },
    ];
    const ids = [...markdownOf(entry).matchAll(/^\^(.*)$/gm)].map((m) => m[1]);
    expect(ids).toEqual(["h-a-12345678", "h-b-12345678", "h-x"]);
  });

  it("lets no open fence in a note swallow what follows", () => {
    const entry = sampleEntry();
    entry.annotations[0]!.body.note.value = "```\nlet x";
    expect(markdownOf(entry)).toContain("```\nlet x\n```\n\nDoubt · ");
  });

  it("names tags as Obsidian takes them", () => {
    const entry = sampleEntry();
    const tags = ["a/b", "R&D", "2026", "c++", "日本", "🦭", "R-D", "!"];
    entry.annotations[0]!.body.tags.value = tags;
    expect(markdownOf(entry)).toContain("#a/b #R-D #_2026 #c #日本 #🦭 · ");
  });

  it("names the byline as the author where no person is known apart", () => {
    const entry = sampleEntry();
    const { meta } = entry.article;
    entry.article.meta = { ...meta, authors: [], agencies: ["dpa"], byline: "The [night] desk" };
    expect(markdownOf(entry)).toContain('author:\n  - "[[The night desk]]"\n  - "[[dpa]]"\n');
    entry.article.meta = { ...meta, authors: [], agencies: [], byline: "" };
    expect(markdownOf(entry)).toContain("author:\npublished:");
  });
});

it("says of a quote that it has the words of a translation, and of no other (demand 51)", () => {
  const entry = sampleEntry();
  const [first] = entry.annotations;
  first!.target.translatedInto = "de";
  const said = markdownOf(entry).match(/ · marked in a translation into German$/gm);
  expect(said).toHaveLength(1);
});

describe("one highlight for the clipboard", () => {
  const { article, annotations, versions } = sampleEntry();
  const annotation = annotations.find((one) => one.body.color.value === "question")!;
  const link =
    "https://www.harbour-courier.example/2026/03/04/ferry-night-service#:~:text=a%20dozen%20others%20who%20would%20rather,taken%20a%20taxi%20over%20the%20bridge";
  const source =
    "Ana Okafor, Tomás Lindqvist, Night ferries carried 212,000 people in their first year, a third more than planned, The Harbour Courier, 2026-03-04";

  it("is a quotation with its source as Markdown", () => {
    expect(quoteAsMarkdown({ annotation, article, versions })).toBe(
      `> a dozen others who would rather not say why they are out so late.\n>\n> A year ago most of them would have taken a taxi over the bridge\n>\n> — [${source}](${link})\n`,
    );
  });

  it("says that it has the words of a translation", () => {
    const target = { ...annotation.target, translatedInto: "de" };
    expect(quoteAsMarkdown({ annotation: { ...annotation, target }, article, versions })).toContain(
      `— [${source}](${link}), marked in a translation into German\n`,
    );
  });
});

describe("a file for Obsidian", () => {
  it("holds no mark that another program would run, wherever a page or a reader put it", () => {
    const call = "<%* await tp.system.prompt() %> {{date}} {% x %}";
    const entry = structuredClone(sampleEntry());
    const { article } = entry;
    Object.assign(article, { id: call, url: `https://example.org/?${call}` });
    for (const key of ["title", "siteName", "excerpt", "byline", "published"] as const)
      article.meta[key] = call;
    Object.assign(article.meta, { authors: [call], agencies: [call] });
    article.note.value = call.replace("{{date}} {% x %}", "");
    article.tags.value = [call];
    for (const annotation of entry.annotations) {
      annotation.id = call;
      annotation.target.source = `https://example.org/#${call}`;
      annotation.body.tags.value = [call];
      annotation.body.note.value = "`$= x`";
      for (const selector of annotation.target.selector)
        if (selector.type === "TextQuoteSelector") selector.exact = call;
    }
    const colorNames = { fact: call, quote: call, question: call, follow: call, doubt: call };
    const file = markdown.serialize({ entries: [entry], colorNames }, sampleOptions());
    expect(file.parts.join("")).toContain("tp.system.prompt");
    expect(file.parts.join("")).not.toMatch(/<%|\{\{|\{%|`\$=/);
  });
});
