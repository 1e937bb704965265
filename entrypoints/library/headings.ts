/** Headings of the list, in words. */

/** A day as the reader's locale writes it; what a section is called that has none. */
export function headingOf(heading: string, isByTag: boolean, locale?: string): string {
  if (isByTag) return heading ? `#${heading}` : "Without a tag";
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(heading);
  if (!parts) return "Without a date";
  const [, year, month, date] = parts.map(Number);
  // As UTC, so that no zone moves the day.
  const day = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date));
  return day.toLocaleDateString(locale, {
    ...({ weekday: "long", day: "numeric", month: "long", year: "numeric" } as const),
    timeZone: "UTC",
  });
}

/** `2026-03` as the locale writes a month. */
export function monthName(month: string, locale?: string): string {
  const [year, number] = month.split("-").map(Number);
  if (!year || !number) return month;
  return new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
