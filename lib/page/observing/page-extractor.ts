/** What this page says, read once and kept until its address or its text changes, told of it or not. */

import { extractArticle } from "../../extraction/article.ts";
import { applyOverrides } from "../../extraction/overrides/overrides.ts";
import {
  type Article,
  type PageSnapshot,
  type SavedArticle,
  snapshotOf,
} from "../../model/article.ts";
import type { BlockOverride } from "../../model/overrides.ts";
import type { SiteRule } from "../../model/site-rules.ts";
import { identityOf, siteOf } from "../../model/source.ts";
import { claimedBy } from "./claimed-addresses.ts";

export interface Reading {
  /** As the page gives it, without the reader's choices. */
  article(): Article;
  /** What the background needs to find or make the page's record: the article as the reader wants it. */
  init(): PageSnapshot;
  /** Takes the reader's choices from the page's record. Gives the record's id. */
  meet(page: SavedArticle | null): string | null;
  /** The page changed: it is read again when next asked. */
  forget(): void;
}

/** `rules` are the reader's for all sites. */
export function createReading(doc: Document, rules: () => readonly SiteRule[] = () => []): Reading {
  let article: Article | undefined;
  let seen = "";
  let met: { identity: string; choices: readonly BlockOverride[] } = { identity: "", choices: [] };
  const forget = () => {
    article = undefined;
  };
  /** Nobody tells of every change: an app may go to its next story, or a text arrive, before a watcher looks. */
  const forgetOld = () => {
    const now = `${identityOf(doc.location.href)} ${doc.body?.textContent?.length ?? 0}`;
    if (now !== seen) forget();
    seen = now;
  };
  const readArticle = () => {
    forgetOld();
    article ??= extractArticle(doc, doc.location.href);
    return article;
  };
  return {
    article: readArticle,
    init: () => {
      const address = doc.location.href;
      // An app may be at its next story before that one's record is known.
      const choices = met.identity === identityOf(address) ? met.choices : [];
      const article = applyOverrides(readArticle(), {
        overrides: choices,
        rules: rules(),
        site: siteOf(address),
      });
      const title = article.title || doc.title.trim();
      return snapshotOf({ ...article, title }, address, claimedBy(doc));
    },
    meet: (page) => {
      met = { identity: identityOf(doc.location.href), choices: page?.overrides?.value ?? [] };
      return page?.id ?? null;
    },
    forget,
  };
}
