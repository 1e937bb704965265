/**
 * The anchoring room behind the interface of the anchoring bench: the very code that the extension
 * uses.
 */

import { anchorAll } from "../lib/anchoring/anchor.ts";
import { describe } from "../lib/anchoring/describe/describe.ts";
import { type PageText, readText } from "../lib/anchoring/document/page-text.ts";
import type { Selector } from "../lib/model/annotation.ts";

let page: PageText | null = null;
const current = (): PageText => {
  page ??= readText(document.body);
  return page;
};

/** All highlights at once: reads the page anew, so that the time of reading is counted. */
function batch(list: (Selector[] | null)[]): (Range[] | null)[] {
  page = null;
  const out: (Range[] | null)[] = list.map(() => null);
  const requests = list.flatMap((selector, i) => (selector ? [{ id: String(i), selector }] : []));
  for (const slice of anchorAll(current(), requests)) {
    for (const { id, ranges } of slice) out[Number(id)] = ranges.length > 0 ? ranges : null;
  }
  return out;
}

Object.assign(globalThis, {
  AnchorImpl: {
    name: "pressmark",
    describe: (range: Range) => describe(current(), range),
    batch,
    anchor: (selector: Selector[]) => batch([selector])[0],
  },
});
