/** Firefox's own reader view, in which no extension may run. Pure. */

const READER_VIEW = "about:reader?";

/** The address of the page that a reader view shows; any other address as it is. */
export function originalOf(address: string): string {
  if (!address.startsWith(READER_VIEW)) return address;
  return new URLSearchParams(address.slice(READER_VIEW.length)).get("url") ?? address;
}
