/** What the reader added to an article's text or left out of it, written with the text that comes of it. */
import type { Timestamp } from "../model/annotation.ts";
import { type Page, pageInitOf, textOf } from "../model/article.ts";
import { applyChoices, type BlockChoice, type Chosen, changeChoices } from "../extraction/overrides/overrides.ts";
import { hashOf } from "../model/ids.ts";
import type { SiteRule } from "../extraction/overrides/site-rules.ts";
import { siteOf } from "../model/source.ts";
import type { Notes } from "./db.ts";
import { ensurePage, findPage } from "./articles.ts";
import { recastVersion } from "./versions.ts";

/**
 * Changes the choices of the article, which is kept if it was not yet, and in the same transaction the text kept of it.
 * `rules` are the reader's for all sites.
 */
export async function chooseBlocks(
  db: Notes,
  { address, article, claimed, changes }: Chosen,
  rules: readonly SiteRule[],
  now: Timestamp,
): Promise<Page> {
  const site = siteOf(address);
  const initWith = (choices: readonly BlockChoice[]) =>
    pageInitOf(applyChoices(article, { choices, rules, site }), address, claimed);
  for (;;) {
    const old = (await findPage(db, initWith([])))?.choices;
    const before = initWith(old?.value ?? []);
    const choices = changeChoices(old?.value ?? [], changes);
    const after = initWith(choices);
    // Hashes before the transaction: a foreign promise would end it.
    const [wasHash, hash] = [
      await hashOf(textOf(before.blocks)),
      await hashOf(textOf(after.blocks)),
    ];
    const done = await db.transaction("rw", db.pages, db.versions, db.annotations, async () => {
      const page = await ensurePage(db, after, now);
      if (JSON.stringify(page.choices) !== JSON.stringify(old)) return undefined; // a second click came between
      const next = { ...page, choices: { value: choices, modified: now }, modified: now };
      await db.pages.put(next);
      await recastVersion(db, page.id, wasHash, { hash, blocks: after.blocks }, now);
      return next;
    });
    if (done) return done;
  }
}
