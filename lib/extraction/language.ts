/** The language of an article: what the page says, unless the text's own letters contradict it. */
import type { MetaTags } from "./meta-tags.ts";
import { firstOf } from "./meta-tags.ts";

/** ISO 639-1, lower case, or "". */
export function languageOf(doc: Document, tags: MetaTags, stated: string): string {
  const claims = [
    doc.documentElement?.getAttribute("lang") ?? "",
    doc.documentElement?.getAttribute("xml:lang") ?? "",
    stated,
    firstOf(tags, "content-language", "language", "dc.language", "og:locale"),
  ];
  for (const claim of claims) {
    const code = codeOf(claim);
    if (code) return code;
  }
  return "";
}

function codeOf(claim: string): string {
  const found = /^\s*([a-z]{2})(?:[-_\s,]|$)/i.exec(claim);
  return found ? found[1]!.toLowerCase() : "";
}
