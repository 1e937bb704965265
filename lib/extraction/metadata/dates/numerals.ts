/** Digits and years that are not ours: other scripts' digits, Han numerals, Buddhist years, years of a reign. */

/** The zero of each script that prints dates with digits of its own; its nine follows eight places on. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

const HAN = "〇一二三四五六七八九";

/** `text` with every digit as 0 to 9. */
export function withPlainDigits(text: string): string {
  if (
    !/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/.test(text)
  )
    return text;
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g,
    (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - ZEROS.find((zero) => code >= zero && code <= zero + 9)!);
    },
  );
}

/** A number of one or two digits in Han numerals, "三" or "三十一", as digits; anything else as it stands. */
export function fromHan(text: string): string {
  if (!/^[〇一二三四五六七八九十]{1,4}$/.test(text)) return text;
  if (text.length === 4) return [...text].map((sign) => HAN.indexOf(sign)).join("");
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens ? HAN.indexOf(tens) : 1) : 0;
  return String(ten * 10 + (ones ? HAN.indexOf(ones) : 0));
}

/** Years before the first of each era: Japan's reigns since 1926, Taiwan's republic. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/** The year of an era, "令和" and "8" (or "元", the first), in our count. */
export function yearOfEra(era: string, year: string): string {
  return String((ERAS[era] ?? Number.NaN) + (year === "元" ? 1 : Number(fromHan(year))));
}

/** A year of the Buddhist count (Thailand: 543 ahead of ours) in ours; newspapers print no other years that late. */
export function westernYear(year: number): number {
  return year >= 2443 && year < 2743 ? year - 543 : year;
}
