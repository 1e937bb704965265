/** The time of day that stands behind a printed date, and its zone. */

/**
 * Hour, minute, perhaps second, and perhaps "a.m." or "p.m."; before it up to 30 characters such as
 * ", at".
 */
const TIME =
  /^(?<before>[^\d]{0,30}?)(?<hour>\d{1,2})(?:[:.]|\s?h\s?|\s?[時时點点시]\s?)(?<minute>\d{2})(?!\d)(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s*[分분]?(?:\s*(?<spelledHalf>[ap])\.?\s?m\b\.?|(?<bareHalf>[ap])\b)?/i;
/** Behind the numbers, or before them as in Chinese, Korean and Japanese. */
const AFTERNOON =
  /^\s*(?:μ\.?\s?μ|مساء|م(?![\u0600-\u06ff])|بعد الظهر|ب\.ظ)|(?:下午|晚上|午後|오후)\s*$/;
const MORNING = /^\s*(?:π\.?\s?μ|صباح|ص(?![\u0600-\u06ff])|ق\.ظ)|(?:上午|凌晨|早上|午前|오전)\s*$/;
/**
 * "Z", "+01:00", "+0100", "UTC", "GMT+1". A bare "-12:00" in print is the end of an hour from-to,
 * not a zone.
 */
const ZONE =
  /^\s*(?:(?:UTC|GMT)\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|(UTC|GMT|Z)(?![a-z+])|([+-]\d{2})(\d{2})(?!\d)|(\+\d{2}):(\d{2})(?!\d))/i;
/** ISO 8601: behind a date in that form "-05:00" is a zone. */
const ISO_ZONE = /^\s*([+-]\d{2})(?::?(\d{2}))?(?!\d)/;
/** UTF-16 units behind the time in which its half of the day and its zone are looked for. */
const ZONE_LENGTH = 20;

export interface TimeOfDay {
  /** 0 to 23. */
  hour: number;
  /** Two digits. */
  minute: string;
  /** Two digits, or "" when not given. */
  second: string;
  /**
   * "Z", "+01:00", or "" when the text names none. Names like "EST" are not read: papers print them
   * in summer too.
   */
  zone: string;
}

/**
 * The time that `text`, what stands behind a date, begins with; null when there is none. `isIso`:
 * the date was in ISO 8601 form, so its zone is, too.
 */
export function parseTimeOfDay(text: string, isIso = false): TimeOfDay | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const { before = "", minute = "", second = "", spelledHalf, bareHalf } = match.groups ?? {};
  const after = text.slice(match[0].length, match[0].length + ZONE_LENGTH);
  const half = halfOfDay((spelledHalf ?? bareHalf ?? "").toLowerCase(), before, after);
  const hour = to24Hours(Number(match.groups?.hour), half);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return { hour, minute, second, zone: zoneOf(after, isIso) };
}

/** `letter`: of "a.m." or "p.m.", or "". "" when the text does not say. */
function halfOfDay(letter: string, before: string, after: string): "a" | "p" | "" {
  if (letter === "p" || AFTERNOON.test(after) || AFTERNOON.test(before)) return "p";
  if (letter === "a" || MORNING.test(after) || MORNING.test(before)) return "a";
  return "";
}

function to24Hours(hour: number, half: "a" | "p" | ""): number {
  if (half === "p" && hour < 12) return hour + 12;
  return half === "a" && hour === 12 ? 0 : hour;
}

function zoneOf(text: string, isIso: boolean): string {
  const iso = isIso ? ISO_ZONE.exec(text) : null;
  if (iso) return formatOffset(iso[1], iso[2]);
  const match = ZONE.exec(text);
  if (!match) return "";
  const [, namedHours, namedMinutes, utc, hours, minutes, colonHours, colonMinutes] = match;
  if (utc) return "Z";
  return formatOffset(namedHours ?? hours ?? colonHours, namedMinutes ?? minutes ?? colonMinutes);
}

/**
 * "+1" and "30" as "+01:30". Zones reach from -12 to +14 hours, in quarters; "" for anything else.
 */
function formatOffset(hours = "", minutes = "00"): string {
  const value = Number(hours);
  if (value < -12 || value > 14 || Number(minutes) % 15 !== 0 || Number(minutes) > 45) return "";
  return `${hours.slice(0, 1)}${hours.slice(1).padStart(2, "0")}:${minutes}`;
}
