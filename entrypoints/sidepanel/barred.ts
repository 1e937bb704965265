/** Why Pressmark cannot work at an address, in words for the reader. */

import { say } from "../../lib/i18n/say.ts";

export interface Explanation {
  title: string;
  text: string;
}

/** Where browsers let no extension in, so that none can change what another one is. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:\/|$)/;
/** Firefox keeps extensions out of these, too. */
const MOZILLA =
  /^https:\/\/(?:accounts\.firefox\.com|accounts-static\.cdn\.mozilla\.net|api\.accounts\.firefox\.com|discovery\.addons\.mozilla\.org|oauth\.accounts\.firefox\.com|profile\.accounts\.firefox\.com|support\.mozilla\.org|sync\.services\.mozilla\.com)(?:\/|$)/;

/** What is said of a page that no script of ours may enter. */
export function barredExplanation(address: string): Explanation {
  if (address.startsWith("file:"))
    return { title: say("panel.fileTitle"), text: say("panel.file") };
  if (/^[^?#]*\.pdf(?:[?#]|$)/i.test(address)) return pdfExplanation();
  if (STORES.test(address) || MOZILLA.test(address))
    return { title: say("panel.storeTitle"), text: say("panel.store") };
  if (/^https?:/.test(address))
    return { title: say("panel.keptOutTitle"), text: say("panel.keptOut") };
  return { title: say("panel.browserPageTitle"), text: say("panel.browserPage") };
}

/** Of a PDF, wherever it is shown. */
export function pdfExplanation(): Explanation {
  return { title: say("panel.pdfTitle"), text: say("panel.pdf") };
}

/** Of a page that draws its text, such as Google Docs. */
export function canvasExplanation(): Explanation {
  return { title: say("panel.canvasTitle"), text: say("panel.canvas") };
}

/** Of a page whose text stands in a frame of another site. */
export function frameExplanation(): Explanation {
  return { title: say("panel.frameTitle"), text: say("panel.frame") };
}
