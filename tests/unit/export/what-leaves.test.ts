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

/** What tables and texts of others have no place for; their docstrings say so. */
const HAS_NO_PLACE_FOR: Partial<Record<(typeof FORMATS)[number]["id"], readonly string[]>> = {
  readwise: ["publication", "published", "colours", "passages"],
  kindle: ["publication", "published", "address", "colours", "passages"],
};
const hasPlaceFor = (id: (typeof FORMATS)[number]["id"], what: string) =>
  !HAS_NO_PLACE_FOR[id]?.includes(what);
/** TeX spells the tilde out. */
const plain = (text: string) => text.replaceAll("{\\textasciitilde}", "~").replaceAll("\\#", "#");

async function written(format: (typeof FORMATS)[number]): Promise<string> {
  const settings = { ...DEFAULT_SETTINGS, colors };
  const notebook = { ...sampleNotebook(), colorNames };
  const { parts } = await format.serialize(notebook, { ...sampleOptions(), settings });
  return plain(parts.join(""));
}

describe.each(FORMATS.map((format) => [format.id, format] as const))("%s", (id, format) => {
  it("says what the article is, of whom, by whom, of when and where (demand 51)", async () => {
    const text = await written(format);
    const { title, siteName, authors, published } = article.meta;
    // Names may be turned around, days written in parts.
    const names = authors.flatMap((name) => name.split(" "));
    for (const words of [title, ...names]) expect(text).toContain(words);
    const [year, month, day] = published.slice(0, 10).split("-").map(Number);
    const inParts = new RegExp(`${year}\\D+0?${month}\\D+0?${day}\\b`);
    const isDated = hasPlaceFor(id, "published")
      ? inParts.test(text)
      : text.includes(published.slice(0, 10));
    const found = {
      publication: text.includes(siteName),
      published: isDated,
      address: text.includes(article.address),
    };
    for (const [what, isThere] of Object.entries(found))
      expect([what, isThere]).toEqual([what, hasPlaceFor(id, what)]);
  });

  it("names the colours as the reader does (demand 38)", async () => {
    const text = await written(format);
    const used = new Set(annotations.map(({ body }) => body.color.value));
    expect(used.size).toBe(COLOR_KEYS.length);
    for (const key of used) expect(text.includes(colorNames[key])).toBe(hasPlaceFor(id, "colours"));
  });
});

it.each(FORMATS.filter(({ includesHistory }) => !includesHistory))(
  "$id leads to the passage of every highlight (demand 56)",
  async (format) => {
    // Web Annotation has the address and its fragment in two fields.
    const links = (await written(format)).match(/:~:text=[^\s"]/g) ?? [];
    expect(links).toHaveLength(hasPlaceFor(format.id, "passages") ? annotations.length : 0);
  },
);
