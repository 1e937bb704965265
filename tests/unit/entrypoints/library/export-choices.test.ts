import { describe, expect, it } from "vitest";
import {
  aboutExport,
  exportChoices,
  exportScopeOf,
  isExtent,
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
const choicesOf = (extent: "part" | "whole", ...of: Parameters<typeof exportScopeOf>) =>
  exportChoices(FORMATS, exportScopeOf(...of), extent);
const ids = FORMATS.map(({ id }) => id).sort();
const idsIn = (choices: ReturnType<typeof choicesOf>) =>
  choices.flatMap(({ id }) => (isExtent(id) ? [] : [id])).sort();

describe("an export", () => {
  it("is of everything, each format for its purpose, where nothing is searched (demand 53)", () => {
    const choices = choicesOf("part", library(""), false);
    expect(idsIn(choices)).toEqual(ids);
    expect(choices.filter(({ id }) => isExtent(id))).toEqual([]);
    expect(choices.every(({ name, purpose, group }) => name && purpose && group)).toBe(true);
    expect(aboutExport(undefined)).toBe("");
  });

  it("has Obsidian first and the backup last, and each group once (demand 53)", () => {
    const choices = choicesOf("part", library(""), false);
    expect([choices[0]!.name, choices.at(-1)!.name]).toEqual(["Obsidian", "Full backup"]);
    const headings = choices.map(({ group }) => group);
    const changes = headings.filter((group, i) => group !== headings[i - 1]);
    expect(changes).toEqual([...new Set(headings)]);
  });

  it("is of what is shown; whole articles are a choice of their own, with their count (demand 25)", () => {
    const choices = choicesOf("part", library("color:fact"), true);
    expect(choices.slice(0, 2)).toEqual([
      {
        ...{ id: "part", group: "What to export", isChosen: true },
        ...{ name: "Only what is shown", purpose: "2 highlights of 1 article" },
      },
      {
        ...{ id: "whole", group: "What to export", isChosen: false, name: "Whole articles" },
        purpose: "1 article and 7 highlights, also those that are not shown",
      },
    ]);
    expect(idsIn(choices)).toEqual(ids);
    const whole = choicesOf("whole", library("color:fact"), true);
    expect(whole.slice(0, 2).map(({ isChosen }) => isChosen)).toEqual([false, true]);
    expect(exportScopeOf(library("color:fact"), true)?.annotationIds).toHaveLength(2);
  });

  it("is of what is selected, whatever is shown", () => {
    const chosen = { articles: new Set<string>(), annotations: new Set([annotations[3]!.id]) };
    const scope = exportScopeOf(library("zeppelin", chosen), true);
    expect(scope).toMatchObject({ articleIds: [article.id], annotationIds: [annotations[3]!.id] });
    expect(exportChoices(FORMATS, scope, "part")[0]!.name).toBe("Only what is selected");
  });

  it("asks nothing and says what leaves where nothing of the articles is left out", () => {
    expect(idsIn(choicesOf("part", library("lindqvist"), true))).toEqual(ids);
    expect(aboutExport(exportScopeOf(library("lindqvist"), true))).toBe(
      "7 highlights of 1 article",
    );
    expect(choicesOf("part", library("lindqvist"), true)).toHaveLength(FORMATS.length);
  });
});
