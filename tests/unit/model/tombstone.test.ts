import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Records } from "../../../lib/model/backup.ts";
import { mergeNotebooks } from "../../../lib/model/merge-notebooks.ts";
import {
  mergeTombstones,
  type Tombstone,
  type TombstoneKind,
  withoutRemoved,
} from "../../../lib/model/tombstone.ts";
import { records } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";

const REMOVED = "2026-03-04T00:00:00.000Z";
const tombstone = (id: string, kind: TombstoneKind = "annotation"): Tombstone => ({
  ...{ id, kind, removed: REMOVED },
});

/** A notebook of which some records were deleted for ever, as the store leaves it. */
const purged: fc.Arbitrary<Records> = records.chain((all) => {
  const kinds = [
    ...all.articles.map(({ id }) => tombstone(id, "article")),
    ...all.annotations.map(({ id }) => tombstone(id)),
  ];
  return fc.subarray(kinds).map((some) => {
    const tombstones = mergeTombstones(all.tombstones, some);
    return { ...withoutRemoved(all, tombstones), tombstones };
  });
});

/** What the notebook holds after a merge was written. */
function merged(before: Records, incoming: Records): Records {
  const { put } = mergeNotebooks(before, incoming);
  const join = <T extends { id: string }>(old: T[], news: T[]) => [
    ...new Map([...old, ...news].map((record) => [record.id, record])).values(),
  ];
  const left = withoutRemoved(before, put.tombstones);
  return {
    articles: join(left.articles, put.articles),
    annotations: join(left.annotations, put.annotations),
    versions: join(left.versions, put.versions),
    tombstones: join(before.tombstones, put.tombstones),
  };
}

const sortedIds = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

describe("what was deleted for ever", () => {
  it("stays so in every order of merging, and what is gone is the same", () => {
    fc.assert(
      fc.property(purged, purged, (a, b) => {
        const [ab, ba] = [merged(a, b), merged(b, a)];
        const byId = (all: Tombstone[]) => all.toSorted((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(ab.tombstones)).toEqual(byId(ba.tombstones));
        for (const all of [ab, ba]) {
          const gone = new Set(sortedIds(all.tombstones));
          for (const { id } of [...all.articles, ...all.annotations])
            expect(gone).not.toContain(id);
          for (const { articleId } of [...all.annotations, ...all.versions])
            expect(gone).not.toContain(articleId);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("merged a second time changes nothing", () => {
    fc.assert(
      fc.property(purged, purged, (a, b) => {
        const once = merged(a, b);
        expect(merged(once, b)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it("wins over words of any age, and leaves no highlight without its article", () => {
    fc.assert(
      fc.property(records, purged, records, (a, b, c) => {
        const after = merged(merged(a, b), c);
        const gone = new Set(sortedIds(b.tombstones));
        const ids = new Set(sortedIds(after.articles));
        for (const { id } of [...after.articles, ...after.annotations])
          expect(gone).not.toContain(id);
        for (const { articleId } of [...after.annotations, ...after.versions])
          expect(ids).toContain(articleId);
      }),
      { numRuns: 500 },
    );
  });

  it("takes nothing else with it", () => {
    fc.assert(
      fc.property(records, purged, (a, b) => {
        const after = merged(a, b);
        const left = withoutRemoved(a, b.tombstones);
        expect(sortedIds(after.articles)).toEqual(expect.arrayContaining(sortedIds(left.articles)));
        expect(sortedIds(after.annotations)).toEqual(
          expect.arrayContaining(sortedIds(left.annotations)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("is counted: what is kept out, and what goes", () => {
    const { article, annotations, versions } = sampleEntry();
    const whole = { articles: [article], annotations, versions, tombstones: [] };
    const [first] = annotations;
    const stone = [tombstone(first!.id)];
    const without = { ...withoutRemoved(whole, stone), tombstones: stone };
    expect(mergeNotebooks(without, whole)).toMatchObject({
      put: { articles: [], annotations: [], versions: [], tombstones: [] },
      report: { keptOut: 1, annotationsRemoved: 0, annotationsAdded: 0 },
    });
    expect(mergeNotebooks(whole, without)).toMatchObject({
      put: { tombstones: stone },
      report: { keptOut: 0, articlesRemoved: 0, annotationsRemoved: 1 },
    });
    const dead = { ...withoutRemoved(whole, []), tombstones: [tombstone(article.id, "article")] };
    expect(mergeNotebooks(whole, dead).report).toMatchObject({
      articlesRemoved: 1,
      annotationsRemoved: annotations.length,
    });
  });

  it("does not come back under another id that a merge has met", () => {
    const { article, annotations, versions } = sampleEntry();
    const mine = { articles: [article], annotations, versions, tombstones: [] };
    const theirs: Records = {
      articles: [{ ...article, id: "their-article" }],
      annotations: annotations.map((one, i) => ({
        ...one,
        id: `theirs-${i}`,
        articleId: "their-article",
      })),
      versions: versions.map((one) => ({ ...one, id: "v", articleId: "their-article" })),
      tombstones: [],
    };
    const both = merged(mine, theirs);
    expect(both.articles[0]!.otherIds).toEqual(["their-article"]);
    const stones = [...both.articles, ...both.annotations].flatMap(({ id, otherIds = [] }) =>
      [id, ...otherIds].map((one) => tombstone(one, "article")),
    );
    const gone = { ...withoutRemoved(both, stones), tombstones: stones };
    for (const backup of [mine, theirs]) {
      const after = merged(gone, backup);
      expect([after.articles, after.annotations, after.versions]).toEqual([[], [], []]);
    }
  });
});
