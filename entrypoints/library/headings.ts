/** Headings of the list, in words. */
import { formatDay } from "../../components/format-date.ts";
import { say } from "../../lib/i18n/say.ts";

/** A tag or a day; what a section is called that has none. */
export function headingOf(heading: string, isByTag: boolean, locale?: string): string {
  if (isByTag) return heading ? `#${heading}` : say("library.noTag");
  return formatDay(heading, locale) || say("library.noDate");
}
