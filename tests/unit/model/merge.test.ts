import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnnotation } from "../../../lib/model/annotation.ts";
import type { Records } from "../../../lib/model/backup.ts";
import { mergeAnnotation, mergeArticle } from "../../../lib/model/merge.ts";
import { mergeNotebooks } from "../../../lib/model/merge-notebooks.ts";
import { annotationWith, articleWith, records } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";

const annotation = annotationWith(fc.constant("one"), fc.constantFrom("p", "q"));
const article = articleWith(fc.constantFrom("p", "q"));

/** The order of lists in an article carries no meaning; merging may sort them. */
const sorted = <T extends { identities: string[]; claims: string[] }>(record: T) => ({
  ...record,
  identities: record.identities.toSorted(),
  claims: record.claims.filter((claim) => !record.identities.includes(claim)).toSorted(),
});

function laws<T>(name: string, any: fc.Arbitrary<T>, merge: (a: T, b: T) => T, plain: (a: T) => T) {
  describe(`merging a ${name}`, () => {
    it("does not matter who starts", () => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          expect(merge(a, b)).toEqual(merge(b, a));
        }),
      );
    });

    it("does not matter in which order", () => {
      fc.assert(
        fc.property(any, any, any, (a, b, c) => {
          expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        }),
        { numRuns: 400 },
      );
    });

    it("a second time changes nothing", () => {
      fc.assert(
        fc.property(any, any, (a, b) => {
          expect(merge(a, a)).toEqual(plain(a));
          expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        }),
      );
    });
  });
}

laws("highlight", annotation, mergeAnnotation, (a) => a);
laws("article", article, mergeArticle, sorted);

describe("two copies of a highlight", () => {
  const base = createAnnotation({
    id: "one",
    articleId: "p",
    source: "https://example.org/",
    selector: [{ type: "TextQuoteSelector", exact: "words", prefix: "", suffix: "" }],
    color: "fact",
    now: "2026-03-01T00:00:00.000Z",
  });

  it("keep the later note of one and the later tags of the other (demand 69)", () => {
    const a = structuredClone(base);
    a.body.note = { value: "from a", modified: "2026-03-03T00:00:00.000Z" };
    const b = structuredClone(base);
    b.body.tags = { value: ["b"], modified: "2026-03-02T00:00:00.000Z" };
    const { body } = mergeAnnotation(a, b);
    expect([body.note.value, body.tags.value]).toEqual(["from a", ["b"]]);
  });

  it("keep the first place and the last reanchoring", () => {
    const a = structuredClone(base);
    a.target.reanchoring = { seen: "2026-03-02T00:00:00.000Z", selector: [] };
    const b = structuredClone(base);
    b.created = "2026-03-02T00:00:00.000Z";
    b.target.selector = [{ type: "TextQuoteSelector", exact: "other", prefix: "", suffix: "" }];
    b.target.reanchoring = { seen: "2026-03-05T00:00:00.000Z", selector: [] };
    const { target, created } = mergeAnnotation(b, a);
    expect([target.selector, target.reanchoring?.seen, created]).toEqual([
      base.target.selector,
      "2026-03-05T00:00:00.000Z",
      base.created,
    ]);
  });
});

/** What a store holds after writing. */
function written(before: Records, put: Records): Records {
  const join = <T extends { id: string }>(old: T[], news: T[]) => [
    ...new Map([...old, ...news].map((record) => [record.id, record])).values(),
  ];
  return {
    articles: join(before.articles, put.articles),
    annotations: join(before.annotations, put.annotations),
    versions: join(before.versions, put.versions),
    tombstones: join(before.tombstones, put.tombstones),
  };
}
const EMPTY: Records = { articles: [], annotations: [], versions: [], tombstones: [] };

describe("a backup taken in", () => {
  it("by an empty notebook gives that notebook", () => {
    fc.assert(
      fc.property(records, (incoming) => {
        const { put, report } = mergeNotebooks(EMPTY, incoming);
        expect(put).toEqual(incoming);
        expect([report.articlesAdded, report.annotationsAdded]).toEqual([
          incoming.articles.length,
          incoming.annotations.length,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it("twice changes nothing the second time", () => {
    fc.assert(
      fc.property(records, records, (existing, incoming) => {
        const first = written(existing, mergeNotebooks(existing, incoming).put);
        const { put, report } = mergeNotebooks(first, incoming);
        expect(put).toEqual(EMPTY);
        expect([
          report.articlesAdded,
          report.articlesChanged,
          report.annotationsAdded,
          report.annotationsChanged,
        ]).toEqual([0, 0, 0, 0]);
      }),
      { numRuns: 1000 },
    );
  });

  it("deletes nothing, and leaves no highlight without its article (demand 50)", () => {
    fc.assert(
      fc.property(records, records, (existing, incoming) => {
        const after = written(existing, mergeNotebooks(existing, incoming).put);
        const articleIds = new Set(after.articles.map(({ id }) => id));
        for (const { id } of existing.articles) expect(articleIds).toContain(id);
        for (const { articleId } of [...after.annotations, ...after.versions])
          expect(articleIds).toContain(articleId);
        const ids = new Set(after.annotations.map(({ id }) => id));
        for (const { id } of existing.annotations) expect(ids).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  const notebook = () => {
    const { article, annotations, versions } = sampleEntry();
    return { articles: [article], annotations, versions, tombstones: [] };
  };

  it("joins an article seen under a common address, with its highlights", () => {
    const [mine, theirs] = [notebook(), notebook()];
    theirs.articles[0] = {
      ...theirs.articles[0]!,
      id: "other",
      identities: [...theirs.articles[0]!.identities, "amp.example/x"],
    };
    theirs.annotations = [
      {
        ...theirs.annotations[0]!,
        id: "new",
        articleId: "other",
        body: {
          ...theirs.annotations[0]!.body,
          note: { value: "another", modified: "2026-03-07T00:00:00.000Z" },
        },
      },
    ];
    theirs.versions = [{ ...theirs.versions[0]!, id: "v2", articleId: "other" }];
    const { put, report } = mergeNotebooks(mine, theirs);
    expect(report).toMatchObject({
      articlesAdded: 0,
      articlesChanged: 1,
      annotationsAdded: 1,
      unchanged: 0,
    });
    expect(put.articles[0]).toMatchObject({
      id: mine.articles[0]!.id,
      identities: ["amp.example/x", mine.articles[0]!.identities[0]],
    });
    expect(put.annotations[0]!.articleId).toBe(mine.articles[0]!.id);
    expect(put.versions).toEqual([]); // the same text is there
  });

  it("knows a highlight by its content where the id is another (demands 50, 69)", () => {
    const [mine, theirs] = [notebook(), notebook()];
    theirs.annotations = theirs.annotations.map((one, i) => ({ ...one, id: `other-${i}` }));
    const { put, report } = mergeNotebooks(mine, theirs);
    expect(put.annotations).toEqual(
      mine.annotations.map((one, i) => ({ ...one, otherIds: [`other-${i}`] })),
    );
    expect(report).toMatchObject({
      annotationsAdded: 0,
      annotationsChanged: 0,
      unchanged: 1 + mine.annotations.length,
    });
  });

  it("says what stays in the trash", () => {
    const [mine, theirs] = [notebook(), notebook()];
    mine.annotations[0] = {
      ...mine.annotations[0]!,
      deleted: { value: true, modified: "2026-04-01T00:00:00.000Z" },
    };
    expect(mergeNotebooks(mine, theirs).report.inTrash).toBe(1);
    expect(mergeNotebooks(theirs, mine).report).toMatchObject({
      inTrash: 0,
      annotationsChanged: 1,
    });
  });
});

describe("the reader's word on a site", () => {
  const plain = fc.sample(articleWith(fc.constant("p")), { numRuns: 1, seed: 3 })[0]!;
  const told = (id: string, value: boolean, modified: string) => ({
    ...plain,
    id,
    address: "https://example.org/1",
    identities: ["example.org/1", "b.example/1"],
    consents: [{ site: "b.example", value, modified }],
  });
  const none = { annotations: [], versions: [], tombstones: [] };

  it("is the later one of two copies, for each site", () => {
    const yes = told("p", true, "2026-03-01T00:00:00.000Z");
    const no = told("p", false, "2026-03-02T00:00:00.000Z");
    expect(mergeArticle(yes, no).consents).toEqual(no.consents);
    expect(mergeArticle(no, yes).consents).toEqual(no.consents);
  });

  it("keeps an import from joining what the reader keeps apart", () => {
    const own = {
      ...plain,
      id: "own",
      address: "https://b.example/1",
      identities: ["b.example/1"],
    };
    const refused = told("p", false, "2026-03-02T00:00:00.000Z");
    const apart = mergeNotebooks({ articles: [own], ...none }, { articles: [refused], ...none });
    expect(apart.put.articles.map(({ id }) => id)).toEqual(["p"]);
    const allowed = told("p", true, "2026-03-02T00:00:00.000Z");
    const one = mergeNotebooks({ articles: [own], ...none }, { articles: [allowed], ...none });
    expect(one.put.articles.map(({ id }) => id)).toEqual(["own"]);
  });
});
