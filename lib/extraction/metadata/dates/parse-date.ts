/**
 * Dates as pages write them, in the form that the model keeps (ISO 8601): a day `2026-03-04`, a
 * local time without zone `2026-03-04T17:40`, or an instant with its zone
 * `2026-03-04T17:40:00+01:00`.
 */
import { collapseWhitespace } from "../../../text/foldings.ts";
import { monthNumber } from "./months.ts";
import { eraYear, gregorianYear, hanToDigits, toAsciiDigits } from "./numerals.ts";
import { parseTimeOfDay } from "./time-of-day.ts";

/** UTF-16 units; what follows in a longer text is not looked at. */
const MAX_TEXT = 300;
/**
 * Soft hyphens and marks of writing direction, which some pages put between the parts of a date.
 */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f]/g;

// Each pattern names the parts of the date: year, month (or its name) and day.
const ISO = /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/;
/** "2026/3/4", "2026. 3. 4". */
const YEAR_FIRST_NUMBERS =
  /(?<![\d/])(?<year>\d{4})(?<separator>[/.])\s?(?<month>\d{1,2})\k<separator>\s?(?<day>\d{1,2})(?!\d)/;
/** Chinese, Japanese, Korean. */
const CJK =
  /(?<year>\d{4}|[〇一二三四五六七八九]{4})\s*[年년]\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月월]\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號일]/;
const ERA =
  /(?<era>令和|平成|昭和|民[國国])\s*(?<year>\d{1,3}|元|[一二三四五六七八九十]{1,3})\s*年\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
/** "20260304", "20260304T174000Z" (ISO 8601, basic format). */
const COMPACT =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{4})?)?(?!\d)/;
/**
 * Letters that month names are made of: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, the
 * Indian scripts, Thai, Georgian.
 */
const LETTER =
  "[A-Za-z\\u00c0-\\u05f4\\u0620-\\u06d3\\u0900-\\u0963\\u0970-\\u09e3\\u0e01-\\u0e4e\\u10a0-\\u10ff\\u1e00-\\u1eff]";
/** "4 March 2026", "1er mars 2026", "4 de marzo de 2026". */
const DAY_FIRST_WORDS = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|-?го|\\.|º|ª)?\\s*(?:de |of |d['’])?[\\s\\-/.]?\\s*(?<name>${LETTER}{2,16})\\.?[,،]?\\s*(?:de |del |do |[พค]\\.?ศ\\.?)?[\\s\\-/]?\\s*(?<year>\\d{4})(?!\\d)`,
  "g",
);
/** "March 4, 2026". */
const MONTH_FIRST_WORDS = new RegExp(
  `(?<name>${LETTER}{3,16})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
  "g",
);
/**
 * "2026. gada 4. marts" with the day before the month, "2026. március 4" with the day behind it.
 */
const YEAR_FIRST_WORDS = new RegExp(
  `(?<!\\d)(?<year>\\d{4})\\.?(?:\\s*(?:m|г|ж|թ)\\.|\\s+gada|\\(e\\)ko)?[\\s\\-/]+(?:(?<dayBefore>\\d{1,2})\\.?[\\s\\-/]+)?(?<name>${LETTER}{3,16})\\.?(?:[\\s\\-/]+(?<dayBehind>\\d{1,2}))?(?!\\d)`,
  "g",
);
const VIETNAMESE =
  /(?<!\d)(?<day>\d{1,2})\s+(?:tháng|thg)\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})(?!\d)/i;
/** "04.03.2026", "3/4/2026": which number is the month depends on the page. */
const YEAR_LAST_NUMBERS =
  /(?<![\d./-])(?<first>\d{1,2})(?<separator>[./-])\s?(?<second>\d{1,2})\k<separator>\s?(?<year>\d{4})(?!\d)/;
/**
 * "04.03.26" and "04 | 03 | 2026": day first, as everywhere where years are shortened with full
 * stops.
 */
const SHORT =
  /(?<![\d.,:])(?<day>\d{2})(?:\. ?(?<month>\d{2})\. ?(?<shortYear>\d{2})| \| (?<barMonth>\d{2}) \| (?<year>\d{4}))(?!\d|[.,]\d)/;
/** Seconds or milliseconds since 1970. */
const UNIX_TIME = /^\d{10}(?:\d{3})?$/;

/** As the text has them, not yet checked. */
interface DateParts {
  year: string;
  month: string;
  day: string;
}

/**
 * The first date in the first 300 UTF-16 units of `text`, or "". `monthFirst` reads 3/4/2026 as the
 * 4th of March. The result has no time and no zone that the text does not give. Besides the
 * Gregorian calendar it knows the Buddhist years of Thailand, Japan's eras and Taiwan's.
 */
export function parseDate(text: string, monthFirst = false): string {
  const line = toAsciiDigits(collapseWhitespace(text.slice(0, MAX_TEXT).replace(INVISIBLE, "")));
  if (!/[\d年]/.test(line)) return "";
  return (
    isoDate(line) ||
    yearFirstDate(line) ||
    wordDate(line) ||
    yearLastDate(line, monthFirst) ||
    compactDate(line) ||
    shortDate(line) ||
    unixDate(line)
  );
}

function isoDate(text: string): string {
  const match = ISO.exec(text);
  if (!match) return "";
  const rest = restAfter(text, match).replace(/^T/i, " ");
  return formatDate(partsOf(match), rest, /^[\s,]+\d/.test(rest));
}

function yearFirstDate(text: string): string {
  const era = ERA.exec(text);
  if (era) {
    const parts = partsOf(era);
    const year = eraYear(era.groups?.era ?? "", parts.year);
    return formatDate(inAsciiDigits({ ...parts, year }), restAfter(text, era));
  }
  const cjk = CJK.exec(text);
  if (cjk) return formatDate(inAsciiDigits(partsOf(cjk)), restAfter(text, cjk));
  return dateOfMatch(YEAR_FIRST_NUMBERS.exec(text), text);
}

function inAsciiDigits({ year, month, day }: DateParts): DateParts {
  return { year: hanToDigits(year), month: hanToDigits(month), day: hanToDigits(day) };
}

function wordDate(text: string): string {
  const joined = joinMonthNames(text);
  for (const pattern of [DAY_FIRST_WORDS, MONTH_FIRST_WORDS, YEAR_FIRST_WORDS]) {
    for (const match of joined.matchAll(pattern)) {
      const date = dateOfWords(match, joined);
      if (date) return date;
    }
  }
  return dateOfMatch(VIETNAMESE.exec(text), text);
}

function dateOfWords(match: RegExpExecArray, text: string): string {
  const { year = "", name = "", ...days } = match.groups ?? {};
  const day = days.day ?? days.dayBefore ?? days.dayBehind ?? "";
  if (day === "") return "";
  const hasStop = /^\d+\./.test(match[0]);
  const month = monthNumber(name, hasStop);
  return month ? formatDate({ year, month: String(month), day }, restAfter(text, match)) : "";
}

/**
 * `text` with month names of two words (Levantine Arabic) and short forms with a full stop inside
 * (Thai) as one word.
 */
function joinMonthNames(text: string): string {
  if (!/[\u0600-\u06ff\u0e00-\u0e7f]/.test(text)) return text;
  return text
    .replace(/(كانون|تشرين) (?=ال)/g, "$1")
    .replace(/([\u0e00-\u0e4e]{1,3})\.\s?([\u0e00-\u0e4e])\./g, "$1$2");
}

function yearLastDate(text: string, monthFirst: boolean): string {
  const match = YEAR_LAST_NUMBERS.exec(text);
  if (!match) return "";
  const { first = "", separator, second = "", year = "" } = match.groups ?? {};
  const isMonthFirst =
    Number(second) > 12 || (monthFirst && separator === "/" && Number(first) <= 12);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return formatDate({ year, month, day }, restAfter(text, match));
}

function shortDate(text: string): string {
  const match = SHORT.exec(text);
  if (!match) return "";
  const { day = "", month, barMonth = "", shortYear = "", year } = match.groups ?? {};
  const century = Number(shortYear) < 70 ? "20" : "19";
  const parts = { year: year ?? `${century}${shortYear}`, month: month ?? barMonth, day };
  return formatDate(parts, restAfter(text, match));
}

function compactDate(text: string): string {
  const match = COMPACT.exec(text);
  if (!match) return "";
  const { hour, minute, second, zone = "" } = match.groups ?? {};
  const time = hour ? ` ${hour}:${minute}${second ? `:${second}` : ""}${zone}` : "";
  return formatDate(partsOf(match), time, true);
}

function unixDate(text: string): string {
  if (!UNIX_TIME.test(text)) return "";
  const value = Number(text);
  const date = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * The date of a match whose pattern names year, month and day, with the time behind it; "" for no
 * match.
 */
function dateOfMatch(match: RegExpExecArray | null, text: string): string {
  return match ? formatDate(partsOf(match), restAfter(text, match)) : "";
}

function partsOf(match: RegExpExecArray): DateParts {
  const { year = "", month = "", day = "" } = match.groups ?? {};
  return { year, month, day };
}

function restAfter(text: string, match: RegExpExecArray): string {
  return text.slice(match.index + match[0].length);
}

/**
 * The day, with the time that `rest` begins with, if any; "" when there is no such day. `isIso`:
 * the date is in ISO 8601 form, so a zone behind it is, too.
 */
function formatDate(parts: DateParts, rest: string, isIso = false): string {
  const year = gregorianYear(Number(parts.year));
  const [month, day] = [Number(parts.month), Number(parts.day)];
  if (!isDay(year, month, day)) return "";
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const time = parseTimeOfDay(rest, isIso);
  if (!time) return date;
  const seconds = time.second ? `:${time.second}` : "";
  return `${date}T${twoDigits(time.hour)}:${time.minute}${seconds}${time.zone}`;
}

/**
 * False for NaN and for days that no month has. Years from 1600, the first newspapers', to 2200.
 */
function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1600 && year <= 2200 && month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The day of a date in the form that `parseDate` gives, `2026-03-04`. */
export function calendarDay(date: string): string {
  return date.slice(0, 10);
}

const DAY_IN_PATH = /(?<!\d)(?<year>(?:19|20)\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?!\d)/;
const COMPACT_DAY_IN_PATH =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/;

/** The day that the path of an address spells out, `/2026/03/04/` or `-20260304`, or "". */
export function dateInAddress(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, "");
  const match = DAY_IN_PATH.exec(path) ?? COMPACT_DAY_IN_PATH.exec(path);
  return match ? formatDate(partsOf(match), "") : "";
}
