/**
 * Whether the browser shows the page in another language than it was written in. None says so: each
 * leaves marks of its own. Chrome gives the root a class, Edge each paragraph an attribute, and
 * Firefox changes the language that the root names.
 */

import { isBeyondMeasure } from "../../text/beyond-measure.ts";

const CHROME_CLASS = /(^|\s)translated-(ltr|rtl)(\s|$)/;
const EDGE_MARK = "[_msttexthash]";

export interface Translation {
  /** The language that the page is translated into, as its root names it; null if it is not. */
  readonly language: string | null;
}

/** Made before the page may be translated: Firefox's mark can be told by the change alone. */
export function createTranslation(doc: Document): Translation {
  const languageOf = () => doc.documentElement?.getAttribute("lang") ?? "";
  const isMarked = () =>
    CHROME_CLASS.test(doc.documentElement?.getAttribute("class") ?? "") ||
    (!isBeyondMeasure(doc) && doc.querySelector(EDGE_MARK) !== null);
  const original = isMarked() ? "" : languageOf();
  return {
    get language() {
      const now = languageOf();
      const hasChanged = original !== "" && now !== "" && primary(now) !== primary(original);
      return isMarked() || hasChanged ? now || UNKNOWN : null;
    },
  };
}

/** "Undetermined", in the words of BCP 47. */
const UNKNOWN = "und";

function primary(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
