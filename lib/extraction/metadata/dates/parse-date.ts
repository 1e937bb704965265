/** Dates as pages write them, in the model's form: a day, a local time without zone, or an instant with its zone. */

import { squeeze } from "../../content/plain-text.ts";
import { monthOf } from "./months.ts";
import { fromHan, westernYear, withPlainDigits, yearOfEra } from "./numerals.ts";
import { clockOf } from "./time-of-day.ts";

const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const SLASHED = /(?<![\d/])(\d{4})([/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;
const EAST =
  /(\d{4}|[〇一二三四五六七八九]{4})\s*[年년]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月월]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号號일]/;
const ERA =
  /(令和|平成|昭和|民[國国])\s*(\d{1,3}|元|[一二三四五六七八九十]{1,3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
const PACKED =
  /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?(?!\d)/;
/** Letters that month names are made of: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, the Indian scripts, Thai, Georgian. */
const WORD =
  "[A-Za-z\\u00c0-\\u05f4\\u0620-\\u06d3\\u0900-\\u0963\\u0970-\\u09e3\\u0e01-\\u0e4e\\u10a0-\\u10ff\\u1e00-\\u1eff]";
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|-?го|\\.|º|ª)?\\s*(?:de |of |d['’])?[\\s\\-/.]?\\s*(${WORD}{2,16})\\.?[,،]?\\s*(?:de |del |do |[พค]\\.?ศ\\.?)?[\\s\\-/]?\\s*(\\d{4})(?!\\d)`,
  "g",
);
const MONTH_FIRST = new RegExp(
  `(${WORD}{3,16})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  "g",
);
const YEAR_FIRST = new RegExp(
  `(?<!\\d)(\\d{4})\\.?(?:\\s*(?:m|г|ж|թ)\\.|\\s+gada|\\(e\\)ko)?[\\s\\-/]+(?:(\\d{1,2})\\.?[\\s\\-/]+)?(${WORD}{3,16})\\.?(?:[\\s\\-/]+(\\d{1,2}))?(?!\\d)`,
  "g",
);
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+(?:tháng|thg)\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})(?!\d)/i;
const NUMBERS = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/;
const SHORT = /(?<![\d.,:])(\d{2})(?:\. ?(\d{2})\. ?(\d{2})| \| (\d{2}) \| (\d{4}))(?!\d|[.,]\d)/;

/**
 * The first date in `text`, or "". `monthFirst` reads 3/4/2026 as the 4th of March. Nothing is invented: no time, no
 * zone that the text does not give. Beside the Gregorian calendar it knows the Buddhist years of Thailand, Japan's eras
 * and Taiwan's.
 */
export function readDate(text: string, monthFirst = false): string {
  const short = withPlainDigits(
    squeeze(text.slice(0, 300).replace(/[\u00ad\u061c\u200b-\u200f]/g, "")),
  );
  if (!/[\d年]/.test(short)) return "";
  return (
    isoDate(short) ||
    eastDate(short) ||
    wordDate(short) ||
    numberDate(short, monthFirst) ||
    packedDate(short) ||
    shortDate(short) ||
    (/^\d{10}(?:\d{3})?$/.test(short) ? fromEpoch(Number(short)) : "")
  );
}

function isoDate(text: string): string {
  const found = ISO.exec(text);
  if (!found) return "";
  const rest = text.slice(found.index + found[0].length).replace(/^T/i, " ");
  return withClock(found[1]!, found[2]!, found[3]!, rest, /^[\s,]+\d/.test(rest));
}

function eastDate(text: string): string {
  const era = ERA.exec(text);
  if (era)
    return withClock(
      yearOfEra(era[1]!, era[2]!),
      fromHan(era[3]!),
      fromHan(era[4]!),
      behind(text, era),
    );
  const east = EAST.exec(text);
  if (east)
    return withClock(fromHan(east[1]!), fromHan(east[2]!), fromHan(east[3]!), behind(text, east));
  const slashed = SLASHED.exec(text);
  return slashed ? withClock(slashed[1]!, slashed[3]!, slashed[4]!, behind(text, slashed)) : "";
}

function wordDate(text: string): string {
  const joined = asOneWord(text);
  for (const found of joined.matchAll(DAY_FIRST)) {
    const date = withMonth(found[3]!, found[2]!, found[1]!, joined, found);
    if (date) return date;
  }
  for (const found of joined.matchAll(MONTH_FIRST)) {
    const date = withMonth(found[3]!, found[1]!, found[2]!, joined, found);
    if (date) return date;
  }
  for (const found of joined.matchAll(YEAR_FIRST)) {
    const date = withMonth(found[1]!, found[3]!, found[2] ?? found[4] ?? "", joined, found);
    if (date) return date;
  }
  const vietnamese = VIETNAMESE.exec(text);
  return vietnamese
    ? withClock(vietnamese[3]!, vietnamese[2]!, vietnamese[1]!, behind(text, vietnamese))
    : "";
}

/** Month names of two words (Levantine Arabic) and those short forms with a full stop inside (Thai) as one word. */
function asOneWord(text: string): string {
  if (!/[\u0600-\u06ff\u0e00-\u0e7f]/.test(text)) return text;
  return text
    .replace(/(كانون|تشرين) (?=ال)/g, "$1")
    .replace(/([\u0e00-\u0e4e]{1,3})\.\s?([\u0e00-\u0e4e])\./g, "$1$2");
}

function numberDate(text: string, monthFirst: boolean): string {
  const found = NUMBERS.exec(text);
  if (!found) return "";
  const [first, second] = [Number(found[1]), Number(found[3])];
  const american = second > 12 || (monthFirst && found[2] === "/" && first <= 12);
  const [month, day] = american ? [found[1]!, found[3]!] : [found[3]!, found[1]!];
  return withClock(found[4]!, month, day, behind(text, found));
}

/** "04.03.26" and "04 | 03 | 2026": day first, as where years are shortened with full stops. */
function shortDate(text: string): string {
  const found = SHORT.exec(text);
  if (!found) return "";
  const year = found[5] ?? `${Number(found[3]) < 70 ? "20" : "19"}${found[3]}`;
  return withClock(year, (found[2] ?? found[4])!, found[1]!, behind(text, found));
}

function packedDate(text: string): string {
  const found = PACKED.exec(text);
  if (!found) return "";
  const time = found[4]
    ? ` ${found[4]}:${found[5]}${found[6] ? `:${found[6]}` : ""}${found[7] ?? ""}`
    : "";
  return withClock(found[1]!, found[2]!, found[3]!, time, true);
}

function fromEpoch(value: number): string {
  const date = new Date(value < 1e11 ? value * 1000 : value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(/\.\d+Z$/, "Z");
}

const behind = (text: string, found: RegExpExecArray) => text.slice(found.index + found[0].length);

function withMonth(
  year: string,
  name: string,
  day: string,
  text: string,
  found: RegExpExecArray,
): string {
  const month = day === "" ? 0 : monthOf(name, /^\d+\./.test(found[0]));
  return month ? withClock(year, String(month), day, behind(text, found)) : "";
}

const two = (text: string | number) => String(text).padStart(2, "0");

/** The day, with the time that `rest` begins with, if any; "" when there is no such day. */
function withClock(y: string, m: string, d: string, rest: string, machine = false): string {
  const [year, month, day] = [westernYear(Number(y)), Number(m), Number(d)];
  if (
    !(
      year >= 1600 &&
      year <= 2200 &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= daysIn(year, month)
    )
  )
    return "";
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = clockOf(rest, machine);
  if (!clock) return date;
  return `${date}T${two(clock.hour)}:${clock.minute}${clock.second ? `:${clock.second}` : ""}${clock.zone}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a date of ours, `2026-03-04`. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** The date that an address spells out, `/2026/03/04/` or `-20260304`, or "". */
export function dateInAddress(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, "");
  const found =
    /(?<!\d)((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return found ? withClock(found[1]!, found[2]!, found[3]!, "") : "";
}
