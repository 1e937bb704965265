/** What an import does to a notebook: adds, never deletes, and nothing the second time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { webAnnotation as webAnnotationExport } from "../../../lib/export/web-annotation.ts";
import {
  type ForeignArticle,
  foreignArticle,
  foreignHighlight,
  Problems,
} from "../../../lib/import/foreign-article.ts";
import { recordsOf } from "../../../lib/import/foreign-records.ts";
import { planImport } from "../../../lib/import/plan.ts";
import { readwise } from "../../../lib/import/readwise.ts";
import { type Annotation, quoteOf } from "../../../lib/model/annotation.ts";
import type { Records } from "../../../lib/model/backup.ts";
import { applyAnnotationChange, applyArticleChange } from "../../../lib/model/changes.ts";
import { mergeAnnotation } from "../../../lib/model/merge.ts";
import { anyText, records } from "../arbitraries.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";
import { asBytes, NOW, read, recordsOfSample, SAMPLES } from "./files.ts";

const LATER = "2026-05-01T00:00:00.000Z";
const EMPTY: Records = { articles: [], annotations: [], versions: [], tombstones: [] };
const samples = SAMPLES.filter((name) => name.includes("."));

/** The notebook after what is to be written was written. */
function after(before: Records, put: Records): Records {
  const merged = <T extends { id: string }>(old: readonly T[], changed: readonly T[]) => [
    ...new Map([...old, ...changed].map((record) => [record.id, record])).values(),
  ];
  return {
    articles: merged(before.articles, put.articles),
    annotations: merged(before.annotations, put.annotations),
    versions: merged(before.versions, put.versions),
    tombstones: merged(before.tombstones, put.tombstones),
  };
}
const fileOf = (articles: ForeignArticle[]) => ({
  ...{ format: readwise, articles, problems: new Problems() },
});
async function imported(before: Records, articles: ForeignArticle[], now = NOW) {
  const plan = planImport(before, await recordsOf(fileOf(articles), now), now);
  return { ...plan, notebook: after(before, plan.put) };
}

const moment = fc.constantFrom(
  ...["", "2026-03-01T00:00:00.000Z", "2026-03-03T00:00:00.000Z", "2026-03-05T00:00:00.000Z"],
) as fc.Arbitrary<"">;
const few = (prefix: string) => fc.integer({ min: 0, max: 3 }).map((n) => `${prefix}${n}`);
const tags = fc.array(anyText, { maxLength: 2 });
const highlight = fc
  .record({
    toolId: fc.oneof(fc.constant(""), few("id")),
    quote: anyText,
    note: anyText,
    tags,
    created: moment,
    modified: moment,
  })
  .map(foreignHighlight);
const foreign = fc.array(
  fc
    .record({
      address: fc.oneof(fc.constant(""), few("https://example.org/")),
      title: few("Title "),
      authors: tags,
      note: anyText,
      tags,
      created: moment,
      highlights: fc.array(highlight, { maxLength: 4 }),
    })
    .map(foreignArticle),
  { maxLength: 4 },
);

describe("an import", () => {
  it("gives what has no colour the first one, which any later colour wins over (demand 39)", async () => {
    const highlights = [foreignHighlight({ quote: "Words without a colour" })];
    const bare = foreignArticle({ address: "https://example.org/bare", title: "Bare", highlights });
    const { notebook } = await imported(EMPTY, [bare]);
    const [made] = notebook.annotations;
    expect(made!.body.color.value).toBe("fact");
    const elsewhere = {
      ...made!,
      body: { ...made!.body, color: { value: "doubt", modified: NOW } },
    };
    expect(mergeAnnotation(made!, elsewhere as Annotation).body.color.value).toBe("doubt");
  });

  it("changes nothing the second time, whatever the notebook and the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constant(EMPTY), records), foreign, async (before, articles) => {
        const { notebook } = await imported(before, articles);
        const again = await imported(notebook, articles, LATER);
        expect(again.put).toEqual(EMPTY);
      }),
      { numRuns: 400 },
    );
  });

  it("takes nothing away: no record, no word, no tag, no place, no deletion", async () => {
    await fc.assert(
      fc.asyncProperty(records, foreign, async (before, articles) => {
        const { notebook } = await imported(before, articles);
        for (const old of before.articles) {
          const now = notebook.articles.find(({ id }) => id === old.id)!;
          expect(now.note.value).toContain(old.note.value);
          expect(now.tags.value).toEqual(expect.arrayContaining(old.tags.value));
          expect(now.deleted).toEqual(old.deleted);
          expect(now.identities).toEqual(old.identities);
          expect(now.meta.title || old.meta.title).toBe(old.meta.title || now.meta.title);
        }
        const ids = new Map(notebook.annotations.map((one) => [one.id, one]));
        for (const old of before.annotations) {
          const now = ids.get(old.id)!;
          // A highlight that is here already may learn under which id another tool has it.
          expect({ ...now, otherIds: [] }).toEqual({ ...old, otherIds: [] });
          expect(now.otherIds ?? []).toEqual(expect.arrayContaining(old.otherIds ?? []));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(samples)("of %s changes nothing the second time", async (name) => {
    const incoming = await recordsOfSample(name);
    const { put, report } = planImport(EMPTY, incoming, NOW);
    expect(report.annotationsAdded).toBe(incoming.annotations.length);
    const again = planImport(put, await recordsOfSample(name), LATER);
    expect(again.put).toEqual(EMPTY);
    expect(again.report.unchanged).toBe(put.articles.length + put.annotations.length);
  });
});

describe("an import beside the reader's own work", () => {
  const address = "https://www.marsh-post.example/2026/ferry";
  const written = (note: string, modified: string) =>
    foreignArticle({
      ...{ address, title: "Ferry" },
      highlights: [
        foreignHighlight({
          ...{ toolId: "1", quote: "the ferry runs", note, tags: ["boats"] },
          created: "2026-03-01T00:00:00.000Z",
          modified: modified as "",
        }),
      ],
    });

  it("keeps the later edit of a field", async () => {
    const { notebook } = await imported(EMPTY, [written("first", "2026-03-02T00:00:00.000Z")]);
    const [old] = notebook.annotations;
    const mine = applyAnnotationChange(old!, { note: "mine" }, "2026-03-10T00:00:00.000Z");
    const edited = { ...notebook, annotations: [mine] };
    const earlier = await imported(edited, [written("second", "2026-03-09T00:00:00.000Z")]);
    expect(earlier.notebook.annotations[0]?.body.note.value).toBe("mine");
    const later = await imported(edited, [written("third", "2026-03-11T00:00:00.000Z")]);
    expect(later.notebook.annotations[0]?.body.note.value).toBe("third");
    expect(later.report.annotationsChanged).toBe(1);
    const empty = await imported(edited, [written("", "2026-03-12T00:00:00.000Z")]);
    expect(empty.notebook.annotations[0]?.body.note.value).toBe("mine");
  });

  it("does not bring back what was deleted here", async () => {
    const { notebook } = await imported(EMPTY, [written("n", "")]);
    const deleted = notebook.annotations.map((one) =>
      applyAnnotationChange(one, { deleted: true }, "2026-03-02T00:00:00.000Z"),
    );
    const again = await imported({ ...notebook, annotations: deleted }, [
      written("n2", "2026-03-20T00:00:00.000Z"),
    ]);
    expect(again.notebook.annotations[0]?.deleted.value).toBe(true);
    expect(again.report.inTrash).toBe(1);
  });

  it("adds notes on an article to what the reader wrote, and tags", async () => {
    const { notebook } = await imported(EMPTY, [
      foreignArticle({ address, note: "theirs", tags: ["A"] }),
    ]);
    const mine = applyArticleChange(notebook.articles[0]!, { note: "mine" }, LATER);
    const again = await imported({ ...notebook, articles: [mine] }, [
      foreignArticle({ address: `${address}?utm_source=x`, note: "theirs", tags: ["a", "b"] }),
    ]);
    expect(again.notebook.articles).toHaveLength(1);
    expect(again.notebook.articles[0]).toMatchObject({
      note: { value: "mine\n\ntheirs" },
      tags: { value: ["A", "b"] },
    });
  });

  it("takes a passage that the reader marked here for the same, unless more is said of it", async () => {
    const { article, annotations, versions } = sampleEntry();
    const here = { articles: [article], annotations, versions, tombstones: [] };
    const quote = quoteOf(annotations[0]!);
    const same = [foreignHighlight({ quote: `${quote.toUpperCase()} ` })];
    const known = await imported(here, [
      foreignArticle({ address: article.address, highlights: same }),
    ]);
    // Nothing but the ids by which the file knows what is here.
    const plain = ({ otherIds: _otherIds, ...rest }: Annotation) => rest;
    expect(known.put.annotations.map(plain)).toEqual([annotations[0]]);
    expect(known.put.annotations[0]!.otherIds).toHaveLength(1);
    expect(known.report.unchanged).toBe(2);
    const more = await imported(here, [
      foreignArticle({
        address: article.address,
        highlights: [foreignHighlight({ quote, note: "something new" })],
      }),
    ]);
    expect(more.put.annotations).toHaveLength(1);
  });
});

describe("our own Web Annotation", () => {
  const bytes = () =>
    asBytes(webAnnotationExport.serialize(sampleNotebook(), sampleOptions()).parts.join(""));
  const { article, annotations, versions } = sampleEntry();

  it("comes back into an empty notebook as it was, but for the text of the article", async () => {
    const { put } = planImport(EMPTY, await recordsOf(read(bytes()), NOW), NOW);
    const essence = ({ id, body, target, created }: (typeof annotations)[number]) => ({
      ...{ id, created, quote: target.selector[0], source: target.source },
      said: [body.note.value, body.tags.value, body.color.value],
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(put.annotations.toSorted(byId).map(essence)).toEqual(
      annotations.toSorted(byId).map(essence),
    );
    const [back] = put.articles;
    expect(back).toMatchObject({ id: article.id, address: article.address, note: article.note });
    expect(back?.meta).toMatchObject({
      ...{ title: article.meta.title, authors: article.meta.authors },
      ...{ siteName: article.meta.siteName, published: article.meta.published },
    });
  });

  it("changes nothing in the notebook that it was made of", async () => {
    const here = { articles: [article], annotations, versions, tombstones: [] };
    expect(planImport(here, await recordsOf(read(bytes()), NOW), NOW).put).toEqual(EMPTY);
  });
});
