import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { headingsOf, rowsOf } from "../../../lib/import/csv-table.ts";
import { Problems } from "../../../lib/import/foreign-article.ts";

function table(text: string) {
  const problems = new Problems();
  const part = { name: "a.csv", text, json: undefined, headings: headingsOf(text) };
  const rows = rowsOf({ part, problems });
  return { rows, problems: problems.list };
}

describe("a table", () => {
  it.each([[","], [";"], ["\t"]])("is cut by %j", (sign) => {
    const { rows } = table(`url${sign}Title${sign}note\nu${sign}"t ${sign}"${sign}n`);
    expect(rows.map((row) => [row.cell("url"), row.cell("title"), row.cell("none")])).toEqual([
      ["u", `t ${sign}`.trim(), ""],
    ]);
  });

  it("says on which line of the file a row begins", () => {
    const { rows, problems } = table('\n\na,b\n"two\nlines",1\n\n3\n"x\r\ny",2\n4,"open\n5,6\n');
    expect(rows.map(({ line }) => line)).toEqual([4, 8]);
    expect(problems.map(({ line, wrong }) => [line, wrong])).toEqual([
      [7, "has 1 of 2 cells"],
      [10, "a quotation mark is not closed"],
    ]);
  });

  it("gives back what another program wrote", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const text = Papa.unparse({ fields: ["one", "two"], data: [...cells, ["end", "end"]] });
        const { rows, problems } = table(text);
        const found = rows.map((row) => [row.cell("one"), row.cell("two")]);
        expect(problems).toEqual([]);
        expect(found).toEqual([...cells, ["end", "end"]]);
      }),
    );
  });
});
