/** Why Pressmark cannot work at an address, in words for the reader. Pure. */

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
    return {
      title: "This is a file on your machine",
      text: "Browsers keep extensions out of files, unless “Allow access to file URLs” is on in the extension’s details. Even then Pressmark cannot keep highlights here: it knows an article by its address on the web. Open the article at that address.",
    };
  if (/^[^?#]*\.pdf(?:[?#]|$)/i.test(address)) return PDF;
  if (STORES.test(address) || MOZILLA.test(address))
    return {
      title: "Extensions may not work on this site",
      text: "Browsers keep all extensions out of their stores and of some sites of their makers.",
    };
  if (/^https?:/.test(address))
    return {
      title: "The browser keeps Pressmark out of this page",
      text: "That is so where the browser shows a PDF file, on error pages, in a browser that somebody else manages, and on a site that you withheld in the browser’s own settings of the extension.",
    };
  return {
    title: "This is a page of the browser",
    text: "Browsers keep extensions out of their own pages. Open an article, and it is shown here.",
  };
}

/** Of a PDF, wherever it is shown. */
export const PDF: Explanation = {
  title: "This is a PDF file",
  text: "The browser’s PDF viewer lets no extension mark its text. If the paper has the same text as a page, Pressmark works there.",
};

/** Of a page that draws its text, such as Google Docs. */
export const CANVAS: Explanation = {
  title: "This page draws its text",
  text: "Its letters are a picture to the browser, so there is nothing to select for Pressmark. If the site offers the text as a page, such as “Publish to the web” in Google Docs, open that.",
};

/** Of a page whose text stands in a frame of another site. */
export const FRAME: Explanation = {
  title: "The text stands in a frame of another site",
  text: "What is shown inside this page belongs to another site, and cannot be marked from here. Opened by itself it can.",
};
