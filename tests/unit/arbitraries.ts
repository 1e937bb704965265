/** Made-up records of every shape, for properties that must hold for all of them. */
import fc from "fast-check";
import { type Annotation, COLOR_KEYS, type Stamped } from "../../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle, type Version } from "../../lib/model/article.ts";
import type { Records } from "../../lib/model/backup.ts";
import type { Tombstone } from "../../lib/model/tombstone.ts";

/** Few moments, so that records often tie. */
const moment = fc.constantFrom(
  "2026-03-01T00:00:00.000Z",
  "2026-03-02T00:00:00.000Z",
  "2026-03-03T00:00:00.000Z",
  "2026-03-04T00:00:00.000Z",
);

/**
 * Any text that a page or a reader could give; half surrogates are no text, and JSON files carry
 * none.
 */
export const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "",
      "a: b",
      '"',
      "\\",
      "'",
      "- x",
      "{{title}}",
      "null",
      "2026-03-04",
      "🦭🏴‍☠️",
      "שלום עולם",
      "a\nb",
      "\u0000\u0085\u2028",
      "#",
      "%%",
    ),
  )
  .map((text) => text.toWellFormed());

const stamped = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stamped<T>> =>
  fc.record({ value, modified: moment });
const few = (prefix: string) => fc.integer({ min: 0, max: 3 }).map((n) => `${prefix}${n}`);

/** Sometimes a field that only a later program knows. */
const later = fc.option(fc.oneof(anyText, stamped(anyText), fc.array(fc.integer())), {
  nil: undefined,
});
const withLater = <T extends object>(record: fc.Arbitrary<T>) =>
  fc
    .tuple(record, later)
    .map(([known, future]) => (future === undefined ? known : { ...known, future }) as T);

const quote = fc.record({
  type: fc.constant("TextQuoteSelector" as const),
  exact: anyText,
  prefix: anyText,
  suffix: anyText,
});
const position = fc
  .nat(5)
  .map((start) => ({ type: "TextPositionSelector" as const, start, end: start + 1 }));
const selectors = fc.tuple(quote, position).map((both) => [...both]);

export const annotationWith = (
  id: fc.Arbitrary<string>,
  articleId: fc.Arbitrary<string>,
): fc.Arbitrary<Annotation> => withOtherIds(withLater(annotationFields(id, articleId)), "note");

const annotationFields = (id: fc.Arbitrary<string>, articleId: fc.Arbitrary<string>) =>
  fc.record({
    id,
    articleId,
    created: moment,
    modified: moment,
    deleted: stamped(fc.boolean()),
    target: fc
      .record({
        source: few("https://example.org/"),
        selector: selectors,
        reanchoring: fc.option(fc.record({ seen: moment, selector: selectors }), {
          nil: undefined,
        }),
        notFound: fc.option(stamped(fc.boolean()), { nil: undefined }),
      })
      .map(({ reanchoring, notFound, ...rest }) => ({
        ...rest,
        ...(reanchoring ? { reanchoring } : {}),
        ...(notFound ? { notFound } : {}),
      })),
    body: withLater(
      fc.record({
        note: stamped(anyText),
        tags: stamped(fc.array(anyText, { maxLength: 3 })),
        color: stamped(fc.constantFrom(...COLOR_KEYS)),
      }),
    ),
  });

/** Most records are known by no other id. */
const withOtherIds = <T extends object>(record: fc.Arbitrary<T>, prefix: string) =>
  fc
    .tuple(record, fc.option(few(`${prefix}-elsewhere-`), { nil: undefined }))
    .map(([known, other]) => (other === undefined ? known : { ...known, otherIds: [other] }) as T);

const override = fc.record({ opening: anyText, occurrence: fc.nat(2), keep: fc.boolean() });

export const articleWith = (id: fc.Arbitrary<string>): fc.Arbitrary<SavedArticle> =>
  withOtherIds(articleFields(id), "article");

const articleFields = (id: fc.Arbitrary<string>): fc.Arbitrary<SavedArticle> =>
  withLater(
    withConsents(
      withOverrides(
        fc.record({
          id,
          address: few("https://example.org/"),
          identities: fc.uniqueArray(few("example.org/"), { minLength: 1, maxLength: 3 }),
          claims: fc.uniqueArray(few("example.net/"), { maxLength: 2 }),
          meta: fc
            .record({
              title: anyText,
              authors: fc.array(anyText, { maxLength: 2 }),
              siteName: anyText,
              excerpt: anyText,
            })
            .map((some) => ({ ...emptyMeta(), ...some })),
          note: stamped(anyText),
          tags: stamped(fc.array(anyText, { maxLength: 3 })),
          created: moment,
          modified: moment,
          deleted: stamped(fc.boolean()),
        }),
      ),
    ),
  );

/** By site, as a merge leaves them. Most articles have none. */
function withConsents(article: fc.Arbitrary<SavedArticle>): fc.Arbitrary<SavedArticle> {
  const consent = fc.record({
    site: fc.constantFrom("a.example", "b.example", "c.example:8080"),
    value: fc.boolean(),
    modified: moment,
  });
  const some = fc.option(
    fc
      .uniqueArray(consent, { minLength: 1, maxLength: 3, selector: ({ site }) => site })
      .map((consents) => consents.toSorted((a, b) => (a.site < b.site ? -1 : 1))),
    { nil: undefined },
  );
  return fc
    .tuple(article, some)
    .map(([known, consents]) => (consents ? { ...known, consents } : known));
}

/** Most articles have none. */
function withOverrides(article: fc.Arbitrary<SavedArticle>): fc.Arbitrary<SavedArticle> {
  const some = fc.option(stamped(fc.array(override, { maxLength: 2 })), { nil: undefined });
  return fc
    .tuple(article, some)
    .map(([known, overrides]) => (overrides ? { ...known, overrides } : known));
}

const versionWith = (articleId: fc.Arbitrary<string>): fc.Arbitrary<Version> =>
  fc.record({
    id: fc.uuid(),
    articleId,
    created: moment,
    hash: few("hash"),
    blocks: fc.array(fc.record({ type: fc.constant("paragraph" as const), text: anyText }), {
      maxLength: 3,
    }),
  });

/** A whole notebook. Ids are few, so that two notebooks often know the same records. */
export const records: fc.Arbitrary<Records> = fc
  .uniqueArray(articleWith(few("article-")), {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  })
  .chain((articles) => {
    const articleId = fc.constantFrom(...articles.map(({ id }) => id));
    return fc.record({
      articles: fc.constant(articles),
      annotations: fc.uniqueArray(annotationWith(few("note-"), articleId), {
        maxLength: 5,
        selector: (a) => a.id,
      }),
      versions: fc.uniqueArray(versionWith(articleId), {
        maxLength: 3,
        selector: (version) => version.id,
      }),
      tombstones: tombstonesBeside(articles.length),
    });
  });

/** Of records that the notebook does not have, as a store holds them. */
function tombstonesBeside(articles: number): fc.Arbitrary<Tombstone[]> {
  const gone = fc.record({
    id: fc.constantFrom("note-9", "article-9", "note-elsewhere-9"),
    kind: fc.constantFrom("article" as const, "annotation" as const),
    removed: moment,
  });
  return fc.uniqueArray(gone, { maxLength: articles > 1 ? 2 : 0, selector: ({ id }) => id });
}

/** Beside any text, what other programs take for marks of theirs, and half surrogate pairs. */
export const hostileText = fc.oneof(
  anyText,
  fc.constantFrom(
    ...["=1+1", "+1", "@SUM(A1)", "---", "***", "> quote", "- item", "1. one", "# Title", "#tag"],
    ...["]]>", "]]", "[[Page]]", "((block))", "{{embed x}}", "[:p x]", "^^x^^", "==x==", "id:: 1"],
    ...["title:: x", "TODO x", "```", "~~~\nx", "<pre>", "<!-- x", "<b>x", "<script>x</script>"],
    ...[
      "</dl><dt><a href=x>y</a>",
      "&amp;",
      "&#91;",
      "[sound:x.mp3]",
      "[latex]x[/latex]",
      "\\(x\\)",
    ],
    ...["==========", "a\n==========\nb", "x (y)", "(x)", "- Your Note on Location 1 | Added on"],
    ...["a,b", "a;b", "a\tb", '"a""b"', "a\r\nb", "a\rb", "\n\na\n\n", " a ", "a  b"],
    ...[
      ".tag",
      ".c1",
      "..",
      ". x",
      "zero\u200bwidth",
      "\u202eright",
      "\ufeffmark",
      "\ud800",
      "x\udfff",
    ],
  ),
  fc.tuple(anyText, fc.constantFrom(" ", "\n", "\n\n", ""), anyText).map((parts) => parts.join("")),
);
