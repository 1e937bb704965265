/** Digits and years of other writing systems and calendars, in ASCII digits and Gregorian years. */

/**
 * The zero of each script that prints dates with digits of its own; its nine follows eight places
 * on.
 */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;
const HAN_DIGITS = "〇一二三四五六七八九";

/** `text` with Arabic, Persian, Hindi, Bengali, Thai and full-width digits as 0 to 9. */
export function toAsciiDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}

/**
 * A number of one or two digits in Chinese numerals ("三", "三十一"), or a year of four ("二〇二六"), as
 * ASCII digits; anything else as it is.
 */
export function hanToDigits(text: string): string {
  if (!/^[〇一二三四五六七八九十]{1,4}$/.test(text)) return text;
  if (text.length === 4) return [...text].map((digit) => HAN_DIGITS.indexOf(digit)).join("");
  if (!text.includes("十")) return String(valueOfHan(text, 0));
  const [tens = "", ones = ""] = text.split("十");
  return String(10 * valueOfHan(tens, 1) + valueOfHan(ones, 0));
}

function valueOfHan(digit: string, otherwise: number): number {
  return digit === "" ? otherwise : HAN_DIGITS.indexOf(digit);
}

/** The year before the first of each era: Japan's reigns since 1926, Taiwan's republic. */
const YEAR_BEFORE_ERA: ReadonlyMap<string, number> = new Map([
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["民國", 1911],
  ["民国", 1911],
]);

/** The Gregorian year of "令和" and "8" (or "元", the first year); "NaN" for an unknown era. */
export function eraYear(era: string, year: string): string {
  const number = year === "元" ? 1 : Number(hanToDigits(year));
  return String((YEAR_BEFORE_ERA.get(era) ?? Number.NaN) + number);
}

/**
 * A year of the Buddhist calendar (Thailand: 543 ahead) as a Gregorian year. Years from 2443 to
 * 2742 are taken for Buddhist: newspapers print no Gregorian years that late.
 */
export function gregorianYear(year: number): number {
  return year >= 2443 && year < 2743 ? year - 543 : year;
}
