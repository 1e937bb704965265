/** Shares of a whole, as the language of the words beside them writes them. */

import { locale } from "../lib/i18n/say.ts";

/** 0.8 as `80%`, `80 %`, `٪80`. */
export function inPercent(share: number): string {
  return share.toLocaleString(locale(), { style: "percent" });
}

/** The same of what is not whole: never `100%`. */
export function partInPercent(share: number): string {
  return inPercent(Math.min(0.99, share));
}
