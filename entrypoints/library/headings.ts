/** Headings of the list, in words. */
import { formatDay } from "../../components/format-date.ts";

/** A tag or a day; what a section is called that has none. */
export function headingOf(heading: string, isByTag: boolean, locale?: string): string {
  if (isByTag) return heading ? `#${heading}` : "Without a tag";
  return formatDay(heading, locale) || "Without a date";
}
