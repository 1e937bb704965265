/** Dates as newspapers print them, by language, script and calendar; and what is no date. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthNumber } from "../../../../../lib/extraction/metadata/dates/months.ts";
import {
  dateInAddress,
  parseDate,
} from "../../../../../lib/extraction/metadata/dates/parse-date.ts";

const FORM = /^(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?$/;

/**
 * What `Intl` prints long dates like in a language that months.ts knows, in the Gregorian calendar.
 */
const LOCALES = (
  "af ar ar-EG az be bg bn ca cs da de de-AT el en en-GB en-US es es-MX et eu fa fi fil fr gl he hi hr hu hy id is it ja " +
  "ka kk ko lt lv mk ms nb nl pl pt pt-BR ro ru sk sl sq sr sr-Latn sv sw th tr uk ur vi zh zh-TW"
).split(" ");

describe("readDate", () => {
  it.each(LOCALES)("reads dates as printed in %s", (locale) => {
    for (const dateStyle of ["long", "full", "medium"] as const) {
      // Armenian and Croatian short names are neither beginnings nor told apart from those of other
      // languages.
      if (dateStyle === "medium" && (locale === "hy" || locale === "hr")) continue;
      const print = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
        dateStyle,
        timeZone: "UTC",
      });
      for (let month = 1; month <= 12; month += 1) {
        for (const day of ["01", "28"]) {
          const date = `2026-${String(month).padStart(2, "0")}-${day}`;
          const text = print.format(Date.parse(date));
          expect([text, parseDate(text)]).toEqual([text, date]);
        }
      }
    }
  });

  it.each([
    ["Thai, Buddhist years", "4 มีนาคม 2569", "2026-03-04"],
    ["Thai, short", "4 มี.ค. 2569 17:40 น.", "2026-03-04T17:40"],
    ["Thai, with its era and digits", "วันที่ ๔ มีนาคม พ.ศ. ๒๕๖๙", "2026-03-04"],
    ["Japan's era", "令和8年3月4日", "2026-03-04"],
    ["the first year of an era", "令和元年5月1日", "2019-05-01"],
    ["an era before", "平成31年4月30日 午後6時40分", "2019-04-30T18:40"],
    ["Taiwan's era", "民國115年3月4日", "2026-03-04"],
    ["Han numerals", "二〇二六年三月三十一日", "2026-03-31"],
    ["Chinese, with hour", "2026年03月04日 17:40", "2026-03-04T17:40"],
    ["Chinese, in the afternoon", "2026年3月4日 下午5:40", "2026-03-04T17:40"],
    ["Chinese, with words for the clock", "2026年3月4日17时40分", "2026-03-04T17:40"],
    ["Japanese, full width", "２０２６年３月４日", "2026-03-04"],
    ["Korean", "2026년 3월 4일", "2026-03-04"],
    ["Korean, in the afternoon", "입력 2026.03.04 오후 5:40", "2026-03-04T17:40"],
    ["Korean, with spaces", "2026. 3. 4. 오전 9:05", "2026-03-04T09:05"],
    ["Arabic digits", "٤ مارس ٢٠٢٦", "2026-03-04"],
    ["Levantine months", "4 كانون الثاني 2026", "2026-01-04"],
    ["Levantine months, the other one", "4 كانون الأول 2026", "2026-12-04"],
    ["Arabic, in the evening", "4 مارس 2026 5:40 مساء", "2026-03-04T17:40"],
    ["Persian digits", "۴ مارس ۲۰۲۶", "2026-03-04"],
    ["Hindi digits", "४ मार्च २०२६", "2026-03-04"],
    ["Hebrew", "ב-4 במרץ 2026", "2026-03-04"],
    ["Vietnamese", "ngày 4 tháng 3 năm 2026", "2026-03-04"],
    ["French, the first", "1er mars 2026 à 18h40", "2026-03-01T18:40"],
    ["German, with clock", "Mittwoch, 4. März 2026, 18.40 Uhr", "2026-03-04T18:40"],
    ["Austrian", "4. Jänner 2026", "2026-01-04"],
    ["Catalan", "5 d’abril del 2026", "2026-04-05"],
    ["Russian", "4 марта 2026 г. в 18:40", "2026-03-04T18:40"],
    ["English, ordinal", "Wednesday, March 4th, 2026 at 5:40 p.m.", "2026-03-04T17:40"],
    ["English, spelled out", "the 4th of March, 2026", "2026-03-04"],
    ["midnight and noon", "March 4, 2026 12:05 AM", "2026-03-04T00:05"],
    ["noon", "March 4, 2026 12:05 PM", "2026-03-04T12:05"],
    ["a word that only begins like p.m.", "4 marzo 2026 9:40 per tutti", "2026-03-04T09:40"],
    ["numbers with full stops", "04.03.2026", "2026-03-04"],
    ["numbers with slashes", "04/03/2026 18:40", "2026-03-04T18:40"],
    ["only one reading", "03/24/2026", "2026-03-24"],
    ["the second of two words", "12 people since 2019, 4 March 2026", "2026-03-04"],
  ])("reads %s", (_, text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ["2026-03-04T17:40:00Z", "2026-03-04T17:40:00Z"],
    ["2026-03-04T17:40:00.123+0100", "2026-03-04T17:40:00+01:00"],
    ["2026-03-04T17:40:00-05:00", "2026-03-04T17:40:00-05:00"],
    ["2026-03-04 17:40:00 +05:30", "2026-03-04T17:40:00+05:30"],
    ["2026-03-04 17:40 UTC", "2026-03-04T17:40Z"],
    ["2026-03-04 05:40 PM", "2026-03-04T17:40"],
    ["20260304T174000Z", "2026-03-04T17:40:00Z"],
    ["Wed, 04 Mar 2026 17:40:00 +0100", "2026-03-04T17:40:00+01:00"],
    ["Wed Mar 04 2026 17:40:00 GMT+0100 (CET)", "2026-03-04T17:40:00+01:00"],
    ["4 March 2026 17:40 UTC+2", "2026-03-04T17:40+02:00"],
    ["4 March 2026 17:40 EST", "2026-03-04T17:40"],
    ["4 March 2026, 09:30-11:00", "2026-03-04T09:30"],
    ["2026-03-04T17:40:00+99:00", "2026-03-04T17:40:00"],
    ["2026-03-04", "2026-03-04"],
    ["1772646000", "2026-03-04T17:40:00Z"],
    ["1772646000000", "2026-03-04T17:40:00Z"],
  ])("keeps the zone of %s, and invents none", (text, date) => expect(parseDate(text)).toBe(date));

  it("reads 3/4/2026 by the page's custom", () => {
    expect(parseDate("3/4/2026", true)).toBe("2026-03-04");
    expect(parseDate("3/4/2026")).toBe("2026-04-03");
    expect(parseDate("3.4.2026", true)).toBe("2026-04-03");
  });

  it.each([
    "",
    "soon",
    "2026",
    "31.02.2026",
    "2026-02-30",
    "2026-13-01",
    "0000-00-00",
    "0000-00-00T00:00:00Z",
    "00/00/0000",
    "99999-99-99",
    "32 March 2026",
    "0 March 2026",
    "4 March 20266",
    "4 Smarch 2026",
    "3月4日",
    "2026年13月4日",
    "令和99年99月99日",
    "民國九九年",
    "٣٢ مارس ٢٠٢٦",
    "1234567",
    "+1 202 555 0143",
    "NaN-NaN-NaN",
    "Invalid Date",
    "[object Object]",
  ])("gives nothing for %j", (text) => expect(parseDate(text)).toBe(""));

  it("gives a date of our form or nothing, whatever the text", () => {
    const sign = fc.constantFrom(
      ..."0123456789年月日.-/:T ZapmÅ٣۴९ๆ令和元十二 March janv. de UTC+GMT".split(""),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.string({ unit: sign, maxLength: 40 }),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, monthFirst) => {
        const date = parseDate(text, monthFirst);
        expect(date).toMatch(FORM);
        expect(date === "" || !Number.isNaN(Date.parse(date))).toBe(true);
        expect(parseDate(date)).toBe(date);
      }),
      { numRuns: 200 },
    );
  });

  it("does not slow down on long or hostile text", () => {
    const started = Date.now();
    for (const text of [
      "1 ".repeat(50_000),
      "2026".repeat(50_000),
      `${"a".repeat(100_000)}1`,
      "1 de ".repeat(50_000),
    ])
      parseDate(text);
    expect(Date.now() - started).toBeLessThan(500);
  });
});

describe("dateInAddress", () => {
  it.each([
    ["https://post.example/2026/03/04/harbour", "2026-03-04"],
    ["https://post.example/news/harbour-20260304.html", "2026-03-04"],
    ["https://post.example/2026-3-4-harbour", "2026-03-04"],
    ["https://post.example/2026/02/31/harbour", ""],
    ["https://20260304.example/harbour", ""],
    ["https://post.example/article-12345678", ""],
    ["", ""],
  ])("of %s", (address, date) => expect(dateInAddress(address)).toBe(date));
});

describe("monthOf", () => {
  it("knows no names that every object has", () => {
    for (const name of ["constructor", "__proto__", "toString", "", "monday"])
      expect(monthNumber(name)).toBe(0);
  });
});
