import { describe, expect, it } from "vitest";
import {
  choiceOf,
  exportChoices,
  exportScopeOf,
} from "../../../../entrypoints/library/export-choices.ts";
import { NOTHING_CHOSEN } from "../../../../entrypoints/library/selection.ts";
import { FORMATS } from "../../../../lib/export/formats.ts";
import { foldedRecords } from "../../../../lib/library/folded-records.ts";
import { listingOf } from "../../../../lib/library/listing.ts";
import { parseQuery } from "../../../../lib/library/query.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { sampleEntry } from "../../sample.ts";

const { article, annotations } = sampleEntry();
const library = (query: string, selection = NOTHING_CHOSEN) => ({
  listing: listingOf(
    {
      ...{ articles: [article], annotations, colorNames: colorNamesOf(DEFAULT_SETTINGS) },
      ...{ folded: foldedRecords(), texts: new Map() },
    },
    { query: parseQuery(query), sort: "marked", view: "articles", limit: 1 },
  ),
  selection,
  records: {
    article: () => article,
    annotation: (id: string) => annotations.find((one) => one.id === id),
    annotationIdsOf: () => annotations.map(({ id }) => id),
  },
});
const purposes = (...of: Parameters<typeof exportScopeOf>) =>
  exportChoices(FORMATS, exportScopeOf(...of)).map(({ name, purpose }) => `${name}: ${purpose}`);

describe("an export", () => {
  it("is of everything, each format for its purpose, where nothing is searched", () =>
    expect(purposes(library(""), false)).toEqual(
      FORMATS.map(({ name, purpose }) => `${name}: ${purpose}`),
    ));

  it("is of what is shown; whole articles are a choice of their own, with their count (demand 25)", () => {
    const choices = purposes(library("color:fact"), true);
    expect(choices[0]).toBe("Markdown: 2 highlights of 1 article");
    expect(choices[FORMATS.length]).toBe(
      "Whole articles: Markdown: 1 article and 7 highlights, also those that are not shown",
    );
    expect(exportScopeOf(library("color:fact"), true)?.annotationIds).toHaveLength(2);
  });

  it("is of what is selected, whatever is shown", () => {
    const chosen = { articles: new Set<string>(), annotations: new Set([annotations[3]!.id]) };
    const scope = exportScopeOf(library("zeppelin", chosen), true);
    expect(scope).toMatchObject({ articleIds: [article.id], annotationIds: [annotations[3]!.id] });
  });

  it("names no whole articles where nothing of them is left out", () =>
    expect(purposes(library("lindqvist"), true)).toHaveLength(FORMATS.length));

  it("knows its choices again", () => {
    for (const { id } of exportChoices(FORMATS, exportScopeOf(library("color:fact"), true))) {
      const { format, isWhole } = choiceOf(id);
      expect(FORMATS.some((one) => one.id === format)).toBe(true);
      expect(isWhole).toBe(id !== format);
    }
  });
});
