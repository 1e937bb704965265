/** Sites on which the reader wants to be left alone. */
import type { Settings } from "../model/settings.ts";
import { siteOf } from "../model/source.ts";

/** Whether the page's site is switched off. */
export function isSiteDisabled({ disabledSites }: Settings, doc: Document): boolean {
  return disabledSites.includes(siteOf(doc.location.href));
}
