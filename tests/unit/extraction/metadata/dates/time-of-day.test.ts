import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeOfDay } from "../../../../../lib/extraction/metadata/dates/time-of-day.ts";

/** "17:40:05+01:00", or null. */
function timeIn(text: string, isIso = false): string | null {
  const time = parseTimeOfDay(text, isIso);
  if (!time) return null;
  const { hour, minute, second, zone } = time;
  return `${hour}:${minute}${second ? `:${second}` : ""}${zone}`;
}
const twoDigits = (value: number) => String(value).padStart(2, "0");

describe("parseTimeOfDay", () => {
  it.each([
    [" 17:40", "17:40"],
    [", um 17.40 Uhr", "17:40"],
    [" à 17h40", "17:40"],
    [" 17:40:05.123", "17:40:05"],
    ["17时40分", "17:40"],
    [" 오후 5:40", "17:40"],
    [" 午前9:05", "9:05"],
    [" 凌晨 12:05", "0:05"],
    [" 5:40 p.m.", "17:40"],
    [" 5:40pm", "17:40"],
    [" 12:05 AM", "0:05"],
    [" 12:05 PM", "12:05"],
    [" 5:40 مساء", "17:40"],
    [" 5:40 μ.μ.", "17:40"],
    [" 9:40 per tutti", "9:40"],
  ])("of %j is %s", (text, time) => expect(timeIn(text)).toBe(time));

  it.each([
    [" 17:40Z", "17:40Z"],
    [" 17:40 UTC", "17:40Z"],
    [" 17:40 GMT+1", "17:40+01:00"],
    [" 17:40 UTC-5:30", "17:40-05:30"],
    [" 17:40 +0530", "17:40+05:30"],
    [" 17:40+05:30", "17:40+05:30"],
    [" 17:40 EST", "17:40"],
    [" 17:40 +99:00", "17:40"],
    [" 17:40 +01:07", "17:40"],
    [" 09:30-11:00", "9:30"],
  ])("of print, with a zone: %j is %s", (text, time) => expect(timeIn(text)).toBe(time));

  it("takes what follows a date in ISO form for its zone", () => {
    expect(timeIn(" 09:30-11:00", true)).toBe("9:30-11:00");
    expect(timeIn(" 09:30:00+02", true)).toBe("9:30:00+02:00");
    expect(timeIn(" 09:30Z", true)).toBe("9:30Z");
  });

  it.each([
    "",
    "noon",
    "1740",
    " 24:00",
    " 17:60",
    " 17:40:60",
    " 17:400",
    " 2026",
    `${" ".repeat(31)}17:40`,
  ])("finds none in %j", (text) => expect(timeIn(text)).toBeNull());

  it("is the inverse of printing a time with its zone in ISO form", () => {
    const part = (max: number) => fc.nat(max);
    const quarters = fc.integer({ min: -12 * 4, max: 14 * 4 });
    fc.assert(
      fc.property(part(23), part(59), part(59), quarters, (hour, minute, second, offset) => {
        const [hours, rest] = [Math.trunc(Math.abs(offset) / 4), (Math.abs(offset) % 4) * 15];
        fc.pre(hours < 12 || rest === 0);
        const zone = `${offset < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(rest)}`;
        const text = ` ${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${zone}`;
        expect(parseTimeOfDay(text, true)).toEqual({
          ...{ hour, minute: twoDigits(minute), second: twoDigits(second), zone },
        });
      }),
    );
  });

  it("gives a time that exists or none, whatever the text", () => {
    const sign = fc.constantFrom(..."0123456789:.h apmZ+-UTC下午م".split(""), "p.m.", "GMT");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), fc.boolean(), (signs, isIso) => {
        const time = timeIn(signs.join(""), isIso);
        if (time !== null)
          expect(time).toMatch(/^(?:1?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d)?$/);
      }),
    );
  });
});
