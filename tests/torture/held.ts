/** What the tables hold, in the words of the model, and what is wrong with the rows themselves. */
import { type Annotation, quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { problemIn } from "../../lib/schema/problem.ts";
import { annotation, articleRow, version } from "../../lib/schema/records.ts";
import type { Tables } from "../e2e/notebook.ts";
import type { Finding, Held } from "./model.ts";

/** The record of every highlight and article. */
export function heldIn({ articles, annotations }: Tables): Held[] {
  return [
    ...articles.map((article) => ({ record: article.address, fields: fieldsOf(article) })),
    ...annotations.map((row) => ({
      record: quoteOf(row),
      fields: new Map([
        ...fieldsOf({ ...row.body, deleted: row.deleted }),
        ["color", row.body.color.value],
      ]),
    })),
  ];
}

function fieldsOf({
  note,
  tags,
  deleted,
}: Pick<SavedArticle, "note" | "tags" | "deleted">): Map<string, string> {
  return new Map([
    ["exists", "yes"],
    ["deleted", deleted.value ? "yes" : "no"],
    ...tags.value.map((tag): [string, string] => [`tag ${tag}`, "on"]),
    ...linesOf(note.value).map((line): [string, string] => [`line ${line}`, "on"]),
  ]);
}

/** The lines of a note that hold words. */
export function linesOf(note: string): string[] {
  return note.split("\n").filter((line) => line !== "");
}

/** Rows that are broken, or that do not fit each other. */
export function findBroken(tables: Tables): Finding[] {
  const schemas = { articles: articleRow, annotations: annotation, versions: version };
  const unsound = (["articles", "annotations", "versions"] as const).flatMap((name) =>
    tables[name].flatMap((row) => {
      const problem = problemIn(schemas[name], row);
      return problem ? [torn(row.id, `${name}: ${problem.path} ${problem.rule}`)] : [];
    }),
  );
  const ids = new Set(tables.articles.map(({ id }) => id));
  const orphans = [...tables.annotations, ...tables.versions]
    .filter(({ articleId }) => !ids.has(articleId))
    .map((row) => torn("target" in row ? quoteOf(row) : row.id, "has no article"));
  return [...unsound, ...orphans, ...findDoubled(tables), ...findHalfDeleted(tables)];
}

function torn(record: string, words: string): Finding {
  return { kind: "torn", record, words };
}

function findDoubled({ articles, annotations, versions }: Tables): Finding[] {
  const notes: [string, string][] = [
    ...articles.map(({ address, note }): [string, string] => [address, note.value]),
    ...annotations.map((row): [string, string] => [quoteOf(row), row.body.note.value]),
  ];
  const twice = (items: readonly string[]) => items.filter((item, i) => items.indexOf(item) !== i);
  const doubled = (record: string, words: string): Finding => ({ kind: "doubled", record, words });
  const texts = versions.map(({ articleId, hash }) => `${articleId} ${hash}`);
  return [
    ...notes.flatMap(([record, note]) =>
      twice(linesOf(note)).map((line) => doubled(record, `holds the line twice: ${line}`)),
    ),
    ...twice(articles.flatMap(({ identities }) => identities)).map((identity) =>
      doubled(identity, "is an identity of two articles"),
    ),
    ...repeated(texts).map((text) => doubled(text, "is stored twice")),
  ];
}

/** As `twice`, for lists that are long. */
function repeated(items: readonly string[]): string[] {
  return [...Map.groupBy(items, (item) => item)].filter(([, all]) => all.length > 1).map(first);
}

const first = ([item]: [string, unknown]) => item;

/**
 * Highlights go to the trash with their article, and none of the acts touches one of an article
 * that is deleted as a whole.
 */
function findHalfDeleted({ articles, annotations }: Tables): Finding[] {
  const byArticle = Map.groupBy(annotations, ({ articleId }: Annotation) => articleId);
  return articles
    .filter(({ deleted }) => deleted.value)
    .flatMap(({ id, address }) => {
      const left = (byArticle.get(id) ?? []).filter(({ deleted }) => !deleted.value);
      return left.length ? [torn(address, `is deleted, ${left.length} highlights are not`)] : [];
    });
}

/** What a page paints and the notebook does not have. */
export function findGhosts(painted: readonly string[], { annotations }: Tables): Finding[] {
  const stored = new Set(annotations.filter(({ deleted }) => !deleted.value).map(quoteOf));
  return painted
    .filter((text) => !stored.has(text))
    .map((text) => ({ kind: "painted but not stored", record: text, words: "is painted" }));
}
