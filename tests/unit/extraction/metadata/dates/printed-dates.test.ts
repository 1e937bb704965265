import { describe, expect, it } from "vitest";
import { parseDate } from "../../../../../lib/extraction/metadata/dates/parse-date.ts";
import { findPrintedDates } from "../../../../../lib/extraction/metadata/dates/printed-dates.ts";
import { openPage } from "../page.ts";

/** The headline is the piece `headlineIndex`. */
function datesOn(body: string, headlineIndex = 0) {
  const { doc, tree } = openPage(body);
  return findPrintedDates(doc, tree, headlineIndex, (text) => parseDate(text));
}
const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("");

describe("findPrintedDates", () => {
  it("tells publication and change apart by the words before each date", () => {
    expect(datesOn(lines("Published 3 March 2026, updated 5 March 2026"))).toEqual({
      published: ["2026-03-03"],
      modified: ["2026-03-05"],
    });
    expect(datesOn(lines("Stand: 05.03.2026", "更新 2026年3月6日"))).toEqual({
      published: [],
      modified: ["2026-03-05", "2026-03-06"],
    });
  });

  it("gives those next to the headline first, and those before it later than those behind it", () => {
    const body = lines("1 March 2026", "2 March 2026", "Sand closes harbour", "4 March 2026");
    expect(datesOn(body, 2).published).toEqual(["2026-03-04", "2026-03-02", "2026-03-01"]);
  });

  it("stops after the line with the third date of publication", () => {
    const body = lines("1 March 2026", "2 March 2026", "3 March 2026", "4 March 2026");
    expect(datesOn(body).published).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
  });

  it("puts the page's time elements before its lines, but not those of a change", () => {
    const body = `${lines("1 March 2026")}<time datetime="2026-03-04T08:00Z">today</time>
      <time class="updated" datetime="2026-03-05">now</time>
      <meta itemprop="datePublished" content="2026-03-03">`;
    expect(datesOn(body).published).toEqual(["2026-03-04T08:00Z", "2026-03-03", "2026-03-01"]);
  });

  it("asks the first six time elements", () => {
    const times = Array.from(
      { length: 9 },
      (_, i) => `<time datetime="2026-03-0${i + 1}">x</time>`,
    );
    expect(datesOn(times.join("")).published).toHaveLength(6);
  });

  it.each([
    ["an empty page", ""],
    ["no date", lines("Sand closes harbour", "12 ships")],
    ["a copyright line", lines("© 4 March 2026 Eastmere Post")],
    ["prose", lines(`On 4 March 2026 ${"the harbour was closed again. ".repeat(6)}`)],
    ["a time without date", '<time datetime="soon">soon</time>'],
  ])("finds none on %s", (_, body) =>
    expect(datesOn(body)).toEqual({ published: [], modified: [] }),
  );
});
