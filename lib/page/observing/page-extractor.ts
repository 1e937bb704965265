/**
 * The article of the open page, extracted once and kept until the page's address or text changes.
 */

import { extractArticle } from "../../extraction/article.ts";
import { applyOverrides } from "../../extraction/overrides/overrides.ts";
import {
  type ExtractedArticle,
  type PageSnapshot,
  type SavedArticle,
  snapshotOf,
} from "../../model/article.ts";
import type { BlockOverride } from "../../model/overrides.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { identityOf, siteOf } from "../../model/source.ts";
import { claimedBy } from "./claimed-addresses.ts";

export interface PageExtractor {
  /** As the page gives it, without the reader's overrides. */
  article(): ExtractedArticle;
  /**
   * What the background needs to find or make the page's record, with the reader's overrides and
   * site rules applied.
   */
  snapshot(): PageSnapshot;
  /** Takes the reader's overrides from the page's record; null if it has none. */
  setOverridesFrom(record: SavedArticle | null): void;
  /** The page changed: it is extracted again when next asked for. */
  invalidate(): void;
}

/** `siteRules` gives the reader's rules for all sites. */
export function createPageExtractor(
  doc: Document,
  siteRules: () => readonly SiteRule[] = () => [],
): PageExtractor {
  let extracted: ExtractedArticle | undefined;
  let extractedFrom = "";
  let overrides: readonly BlockOverride[] = [];
  let overridesFor = "";

  const invalidate = () => {
    extracted = undefined;
  };
  const article = () => {
    // Not every change is told: an app may show its next article, or a text arrive, before the
    // observer runs.
    const pageState = `${identityOf(doc.location.href)} ${doc.body?.textContent?.length ?? 0}`;
    if (pageState !== extractedFrom) invalidate();
    extractedFrom = pageState;
    extracted ??= extractArticle(doc, doc.location.href);
    return extracted;
  };
  const snapshot = () => {
    const address = doc.location.href;
    // An app may be at its next article before that one's record is known.
    const isSameArticle = overridesFor === identityOf(address);
    const withOverrides = applyOverrides(article(), {
      overrides: isSameArticle ? overrides : [],
      rules: siteRules(),
      site: siteOf(address),
    });
    const title = withOverrides.title || doc.title.trim();
    return snapshotOf({ ...withOverrides, title }, address, claimedBy(doc));
  };
  const setOverridesFrom = (record: SavedArticle | null) => {
    overrides = record?.overrides?.value ?? [];
    overridesFor = identityOf(doc.location.href);
  };
  return { article, snapshot, setOverridesFrom, invalidate };
}
