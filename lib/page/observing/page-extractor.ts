/**
 * The article of the open page, extracted once and kept until the page's address or text changes.
 */

import { extractSteps } from "../../extraction/article.ts";
import { applyOverrides } from "../../extraction/overrides/overrides.ts";
import {
  type ExtractedArticle,
  type PageSnapshot,
  type SavedArticle,
  snapshotOf,
  textOf,
} from "../../model/article.ts";
import { boundArticle, boundSnapshot } from "../../model/bounded-page.ts";
import type { BlockOverride } from "../../model/overrides.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { identityOf, siteOf } from "../../model/source.ts";
import { fingerprintOf } from "../../text/fingerprint.ts";
import { textLengthWithin } from "../../text/text-length.ts";
import { claimedBy } from "./claimed-addresses.ts";
import { onOwnTime } from "./scheduler.ts";

/** Nodes that are looked at for a change that nobody told of; some milliseconds. */
const MOST_NODES = 20_000;

export interface PageExtractor {
  /** As the page gives it, without the reader's overrides; in steps. */
  articleSteps(): Generator<void, ExtractedArticle>;
  /**
   * What the background needs to find or make the page's record, with the reader's overrides and
   * site rules applied; in steps.
   */
  snapshotSteps(): Generator<void, PageSnapshot>;
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

  let changes = 0;

  const invalidate = () => {
    extracted = undefined;
    changes += 1; // what is being read just now is outdated, too
  };
  function* articleSteps(): Generator<void, ExtractedArticle> {
    const address = doc.location.href;
    // Not every change is told: an app may show its next article, or a text arrive, before the
    // observer runs.
    const pageState = `${identityOf(address)} ${textLengthWithin(doc.body, MOST_NODES)}`;
    if (extracted && pageState === extractedFrom) return extracted;
    const read = changes;
    const article = yield* onOwnTime((now) => extractSteps(doc, address, { now }));
    const bounded = boundArticle(article);
    extracted = read === changes ? bounded : undefined;
    extractedFrom = pageState;
    return bounded;
  }
  function* snapshotSteps(): Generator<void, PageSnapshot> {
    const address = doc.location.href;
    const article = yield* articleSteps();
    // An app may be at its next article before that one's record is known.
    const isSameArticle = overridesFor === identityOf(address);
    const withOverrides = applyOverrides(article, {
      overrides: isSameArticle ? overrides : [],
      rules: siteRules(),
      site: siteOf(address),
    });
    const title = withOverrides.title || doc.title.trim();
    const extractedText = fingerprintOf(textOf(article.blocks));
    return boundSnapshot(
      snapshotOf({ ...withOverrides, title }, address, claimedBy(doc), extractedText),
    );
  }
  const setOverridesFrom = (record: SavedArticle | null) => {
    overrides = record?.overrides?.value ?? [];
    overridesFor = identityOf(doc.location.href);
  };
  return { articleSteps, snapshotSteps, setOverridesFrom, invalidate };
}
