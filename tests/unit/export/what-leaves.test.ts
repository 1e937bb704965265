/** What must be in every export, whatever the format. */
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../lib/export/formats.ts";
import { COLOR_KEYS } from "../../../lib/model/annotation.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";

const { article, annotations } = sampleEntry();
/** Names that no format could have by itself. */
const colorNames = {
  ...{ fact: "Zahlen", quote: "Stimmen", question: "Offen" },
  ...{ follow: "Nachfragen", doubt: "Zweifel" },
};
const colors = Object.fromEntries(
  COLOR_KEYS.map((key) => [key, { ...DEFAULT_SETTINGS.colors[key], name: colorNames[key] }]),
) as typeof DEFAULT_SETTINGS.colors;

/** TeX spells the tilde out. */
const plain = (text: string) => text.replaceAll("{\\textasciitilde}", "~").replaceAll("\\#", "#");

async function written(format: (typeof FORMATS)[number]): Promise<string> {
  const settings = { ...DEFAULT_SETTINGS, colors };
  const notebook = { ...sampleNotebook(), colorNames };
  const { parts } = await format.serialize(notebook, { ...sampleOptions(), settings });
  return plain(parts.join(""));
}

describe.each(FORMATS.map((format) => [format.id, format] as const))("%s", (_id, format) => {
  it("says what the article is, of whom, by whom, of when and where (demand 51)", async () => {
    const text = await written(format);
    const { title, siteName, authors, published } = article.meta;
    // Names may be turned around, days written in parts.
    const names = authors.flatMap((name) => name.split(" "));
    for (const words of [title, siteName, ...names, article.address]) expect(text).toContain(words);
    const [year, month, day] = published.slice(0, 10).split("-").map(Number);
    expect(text).toMatch(new RegExp(`${year}\\D+0?${month}\\D+0?${day}\\b`));
  });

  it("names the colours as the reader does (demand 38)", async () => {
    const text = await written(format);
    const used = new Set(annotations.map(({ body }) => body.color.value));
    expect(used.size).toBe(COLOR_KEYS.length);
    for (const key of used) expect(text).toContain(colorNames[key]);
  });
});

it.each(FORMATS.filter(({ includesHistory }) => !includesHistory))(
  "$id leads to the passage of every highlight (demand 56)",
  async (format) => {
    // Web Annotation has the address and its fragment in two fields.
    const links = (await written(format)).match(/:~:text=[^\s"]/g) ?? [];
    expect(links).toHaveLength(annotations.length);
  },
);
