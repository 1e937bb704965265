/** What the reader added to an article's text or left out of it, written with the text that comes of it. */

import { applyOverrides, changeOverrides } from "../extraction/overrides/overrides.ts";
import type { Timestamp } from "../model/annotation.ts";
import { type SavedArticle, snapshotOf, textOf } from "../model/article.ts";
import { hashOf } from "../model/ids.ts";
import type { BlockOverride, OverrideRequest } from "../model/overrides.ts";
import type { SiteRule } from "../model/site-rules.ts";
import { siteOf } from "../model/source.ts";
import { ensureArticle, findArticle } from "./articles.ts";
import type { NotebookDb } from "./db.ts";
import { recastVersion } from "./versions.ts";

/**
 * Changes the choices of the article, which is kept if it was not yet, and in the same transaction the text kept of it.
 * `rules` are the reader's for all sites.
 */
export async function overrideBlocks(
  db: NotebookDb,
  { address, article, claimed, changes }: OverrideRequest,
  rules: readonly SiteRule[],
  now: Timestamp,
): Promise<SavedArticle> {
  const site = siteOf(address);
  const initWith = (overrides: readonly BlockOverride[]) =>
    snapshotOf(applyOverrides(article, { overrides, rules, site }), address, claimed);
  for (;;) {
    const old = (await findArticle(db, initWith([])))?.overrides;
    const before = initWith(old?.value ?? []);
    const overrides = changeOverrides(old?.value ?? [], changes);
    const after = initWith(overrides);
    // Hashes before the transaction: a foreign promise would end it.
    const [wasHash, hash] = [
      await hashOf(textOf(before.blocks)),
      await hashOf(textOf(after.blocks)),
    ];
    const done = await db.transaction("rw", db.articles, db.versions, db.annotations, async () => {
      const page = await ensureArticle(db, after, now);
      if (JSON.stringify(page.overrides) !== JSON.stringify(old)) return undefined; // a second click came between
      const next = { ...page, overrides: { value: overrides, modified: now }, modified: now };
      await db.articles.put(next);
      await recastVersion(db, page.id, wasHash, { hash, blocks: after.blocks }, now);
      return next;
    });
    if (done) return done;
  }
}
