import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { OWN_PAGES, readOwnRows } from "../../../bench/own-pages.ts";

const rows = readOwnRows();
const rowOf = (id: string) => rows.find((row) => row.id === id);

it("has every page that needs no script, each with its file", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ file }) => !existsSync(join(OWN_PAGES, file)))).toEqual([]);
  expect(["late", "spa"].flatMap((id) => rowOf(id) ?? [])).toEqual([]);
});

it("takes the truth from article.json: running text apart from headings and captions", () => {
  const sample = rowOf("sample");
  expect(sample).toMatchObject({
    site: "www.harbour-courier.example",
    isArticle: true,
    authors: ["Ana Okafor", "Tomás Lindqvist"],
    headings: ["Who is on board", "The price of quiet"],
  });
  expect(sample?.paragraphs?.some((text) => text.includes("Illustration:"))).toBe(false);
  expect(rowOf("front")).toMatchObject({ isArticle: false });
  expect(rowOf("front")?.paragraphs).toBeUndefined();
});
