/**
 * What stands for an article that cannot be read or is gone, so that its highlights have something
 * to hang on; and articles of the first program, made whole.
 */
import type { Annotation, Timestamp } from "../model/annotation.ts";
import { emptyMeta, type SavedArticle } from "../model/article.ts";
import { problemIn } from "./problem.ts";
import { article as articleSchema, meta as metaSchema } from "./records.ts";

/** Sound rows, and those that are not. */
export interface Sorted<T> {
  sound: T[];
  broken: unknown[];
}

/**
 * The articles as the model has them: the first program stored metadata that lacked some fields.
 */
export function withWholeMeta(articles: readonly SavedArticle[]): SavedArticle[] {
  const keys = Object.keys(emptyMeta());
  return articles.map((article) =>
    keys.every((key) => Object.hasOwn(article.meta, key))
      ? article
      : { ...article, meta: { ...emptyMeta(), ...article.meta } },
  );
}

/** Before everything else: a stand-in loses against any copy that a backup brings. */
const LONG_AGO: Timestamp = "1970-01-01T00:00:00.000Z";

/**
 * Articles for highlights whose own article cannot be read or is gone: what is sound of its fields,
 * and nothing in place of the others. They are shown and exported, never stored.
 */
export function standInsFor(
  { sound, broken }: Sorted<SavedArticle>,
  annotations: readonly Annotation[],
): SavedArticle[] {
  const soundIds = new Set(sound.map(({ id }) => id));
  const brokenById = new Map(broken.map((row) => [(row as Fields).id, row as Fields]));
  const orphans = annotations.filter(({ articleId }) => !soundIds.has(articleId));
  const firstOfEach = new Map(orphans.map((annotation) => [annotation.articleId, annotation]));
  return [...firstOfEach.values()].map((annotation) =>
    standInOf(brokenById.get(annotation.articleId) ?? {}, annotation),
  );
}

type Fields = Record<string, unknown>;

function standInOf(row: Fields, { articleId, target }: Annotation): SavedArticle {
  const stamp = <T>(value: T) => ({ value, modified: LONG_AGO });
  const { entries } = articleSchema;
  return {
    id: articleId,
    address: target.source,
    identities: [],
    claims: [],
    note: stamp(""),
    tags: stamp([]),
    created: LONG_AGO,
    deleted: stamp(false),
    ...soundFields(row, {
      address: entries.address,
      identities: entries.identities,
      claims: entries.claims,
      note: entries.note,
      tags: entries.tags,
      consents: entries.consents,
      created: entries.created,
      deleted: entries.deleted,
    }),
    meta: { ...emptyMeta(), ...soundFields(row.meta, metaSchema.entries) },
    modified: LONG_AGO,
  };
}

function soundFields(from: unknown, schemas: Record<string, Parameters<typeof problemIn>[0]>) {
  if (typeof from !== "object" || from === null) return {};
  const fields = from as Fields;
  return Object.fromEntries(
    Object.entries(schemas)
      .filter(([key, schema]) => Object.hasOwn(fields, key) && !problemIn(schema, fields[key]))
      .map(([key]) => [key, fields[key]]),
  );
}
