/** The reader adds a block to an article or leaves one out. */

import { applyOverrides, changeOverrides } from "../extraction/overrides/overrides.ts";
import type { Timestamp } from "../model/annotation.ts";
import {
  type OverrideRequest,
  type PageSnapshot,
  type SavedArticle,
  snapshotOf,
  textOf,
} from "../model/article.ts";
import { boundArticle, boundSnapshot } from "../model/bounded-page.ts";
import { hashOf } from "../model/ids.ts";
import type { BlockOverride } from "../model/overrides.ts";
import type { SiteRule } from "../model/site-rules.ts";
import { siteOf } from "../model/source.ts";
import type { NotebookDb } from "../store/db.ts";
import { readOverrides, saveOverrides } from "../store/overrides.ts";
import { fingerprintOf } from "../text/fingerprint.ts";

/**
 * Changes the overrides of an article and, in the same transaction, its stored text; saves the
 * article first if it is not in the notebook. `rules` are the reader's rules of all sites. Resolves
 * with the article as it was saved.
 */
export async function overrideBlocks(
  db: NotebookDb,
  request: OverrideRequest,
  rules: readonly SiteRule[],
  now: Timestamp,
): Promise<SavedArticle> {
  for (;;) {
    const saved = await tryOverride(db, request, rules, now);
    if (saved) return saved;
  }
}

/**
 * null: the overrides changed in between (two quick clicks), and nothing of this request was saved.
 */
async function tryOverride(
  db: NotebookDb,
  { address, article: extracted, claimed, changes }: OverrideRequest,
  rules: readonly SiteRule[],
  now: Timestamp,
): Promise<SavedArticle | null> {
  const site = siteOf(address);
  const article = boundArticle(extracted);
  const snapshotWith = (overrides: readonly BlockOverride[]): PageSnapshot =>
    boundSnapshot(
      snapshotOf(
        applyOverrides(article, { overrides, rules, site }),
        address,
        claimed,
        fingerprintOf(textOf(article.blocks)),
      ),
    );

  const current = await readOverrides(db, snapshotWith([]));
  const overrides = changeOverrides(current?.value ?? [], changes);
  const snapshot = snapshotWith(overrides);
  const currentText = textOf(snapshotWith(current?.value ?? []).blocks);
  const [currentHash, hash] = await Promise.all([
    hashOf(currentText),
    hashOf(textOf(snapshot.blocks)),
  ]);
  return saveOverrides(db, { current, overrides, snapshot, hash, currentHash }, now);
}
