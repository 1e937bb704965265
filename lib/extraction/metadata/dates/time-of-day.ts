/** The time of day that stands behind a printed date, and its zone. */

const CLOCK =
  /^([^\d]{0,30}?)(\d{1,2})(?:[:.]|\s?h\s?|\s?[時时點点시]\s?)(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,9})?)?\s*[分분]?(?:\s*([ap])\.?\s?m\b\.?|([ap])\b)?/i;
/** Behind the numbers, or before them as in Chinese, Korean and Japanese. */
const AFTERNOON =
  /^\s*(?:μ\.?\s?μ|مساء|م(?![\u0600-\u06ff])|بعد الظهر|ب\.ظ)|(?:下午|晚上|午後|오후)\s*$/;
const MORNING = /^\s*(?:π\.?\s?μ|صباح|ص(?![\u0600-\u06ff])|ق\.ظ)|(?:上午|凌晨|早上|午前|오전)\s*$/;
/** "Z", "+01:00", "+0100", "UTC", "GMT+1". A bare "-12:00" in print is the end of an hour from-to, not a zone. */
const ZONE =
  /^\s*(?:(?:UTC|GMT)\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|(UTC|GMT|Z)(?![a-z+])|([+-]\d{2})(\d{2})(?!\d)|(\+\d{2}):(\d{2})(?!\d))/i;
const ISO_ZONE = /^\s*([+-]\d{2})(?::?(\d{2}))?(?!\d)/;

export interface Clock {
  hour: number;
  minute: string;
  /** "" when not given. */
  second: string;
  /** "Z", "+01:00", or "" when the text names none. Names like "EST" are not read: papers print them in summer too. */
  zone: string;
}

/** The time that `rest`, the text behind a date, begins with; null when there is none. `machine`: the date was in ISO form. */
export function clockOf(rest: string, machine = false): Clock | null {
  const found = CLOCK.exec(rest);
  if (!found) return null;
  const after = rest.slice(found[0].length, found[0].length + 20);
  let hour = Number(found[2]);
  const half = (found[5] ?? found[6] ?? "").toLowerCase();
  if (half === "p" || AFTERNOON.test(after) || AFTERNOON.test(found[1]!))
    hour = hour < 12 ? hour + 12 : hour;
  else if (half === "a" || MORNING.test(after) || MORNING.test(found[1]!))
    hour = hour === 12 ? 0 : hour;
  if (hour > 23 || Number(found[3]) > 59 || Number(found[4] ?? 0) > 59) return null;
  return { hour, minute: found[3]!, second: found[4] ?? "", zone: zoneOf(after, machine) };
}

function zoneOf(text: string, machine: boolean): string {
  const iso = machine ? ISO_ZONE.exec(text) : null;
  if (iso) return offset(iso[1]!, iso[2]);
  const found = ZONE.exec(text);
  if (!found) return "";
  if (found[3]) return "Z";
  return offset((found[1] ?? found[4] ?? found[6])!, found[2] ?? found[5] ?? found[7]);
}

/** Zones reach from -12 to +14 hours, in quarters; anything else is no zone. */
function offset(hours: string, minutes = "00"): string {
  const number = Number(hours);
  if (number < -12 || number > 14 || Number(minutes) % 15 !== 0 || Number(minutes) > 45) return "";
  return `${hours[0]}${hours.slice(1).padStart(2, "0")}:${minutes}`;
}
