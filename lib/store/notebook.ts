/** The notebook's records in the shape that export formats take. */
import { type Annotation, byPosition } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { Records } from "../model/backup.ts";
import { compareStrings } from "../model/compare.ts";
import type { ColorNames, Notebook } from "../model/notebook.ts";
import { standInsFor, withWholeMeta } from "../schema/stand-in.ts";
import type { NotebookDb } from "./db.ts";
import { soundRows } from "./rows.ts";
import { sortRows } from "./set-aside.ts";

export interface NotebookQuery {
  /** All articles if left out. */
  articleIds?: readonly string[];
  /** true: with everything that is deleted, for a backup. */
  whole?: boolean;
}

/**
 * The newest article first, each with its annotations in reading order and its texts, the oldest
 * first.
 */
export async function readNotebook(
  db: NotebookDb,
  colorNames: ColorNames,
  { articleIds, whole = false }: NotebookQuery = {},
): Promise<Notebook> {
  const isWanted = ({ deleted }: SavedArticle | Annotation) => whole || !deleted.value;
  const { tombstones } = db;
  return db.transaction("r", db.articles, db.annotations, db.versions, tombstones, async () => {
    const rows = await rowsOf(db, articleIds);
    const annotations = soundRows("annotations", rows.annotations);
    const sound = soundRows("articles", rows.articles);
    const standIns = standInsFor({ sound, broken: without(rows.articles, sound) }, annotations);
    const articles = [...withWholeMeta(sound), ...standIns]
      .filter(isWanted)
      .sort((a, b) => compareStrings(b.created, a.created));
    const versions = soundRows("versions", rows.versions).sort((a, b) =>
      compareStrings(a.created, b.created),
    );
    const annotationsByArticle = Map.groupBy(annotations, ({ articleId }) => articleId);
    const versionsByArticle = Map.groupBy(versions, ({ articleId }) => articleId);
    const entries = articles.map((article) => ({
      article,
      annotations: (annotationsByArticle.get(article.id) ?? []).filter(isWanted).sort(byPosition),
      versions: versionsByArticle.get(article.id) ?? [],
    }));
    if (!whole || articleIds) return { entries, colorNames };
    const removed = soundRows("tombstones", await tombstones.toArray());
    return { entries, colorNames, tombstones: removed };
  });
}

/** What the library shows, the deleted included. */
export interface Listed {
  articles: SavedArticle[];
  annotations: Annotation[];
  /** How many articles and highlights could not be read. */
  brokenCount: number;
}

/** All articles and highlights that can be read. Stand-ins are among the articles. */
export async function readListed(db: NotebookDb): Promise<Listed> {
  const articles = sortRows(db, "articles", await db.articles.toArray());
  const annotations = sortRows(db, "annotations", await db.annotations.toArray());
  return {
    articles: [...withWholeMeta(articles.sound), ...standInsFor(articles, annotations.sound)],
    annotations: annotations.sound,
    brokenCount: articles.broken.length + annotations.broken.length,
  };
}

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  const excluded = new Set(some);
  return all.filter((one) => !excluded.has(one));
}

/** The rows of these articles, or all there are: highlights whose article is gone included. */
async function rowsOf(
  db: NotebookDb,
  ids: readonly string[] | undefined,
): Promise<Omit<Records, "tombstones">> {
  const { articles, annotations, versions } = db;
  if (!ids) {
    return {
      articles: await articles.toArray(),
      annotations: await annotations.toArray(),
      versions: await versions.toArray(),
    };
  }
  return {
    articles: (await articles.bulkGet([...ids])).filter((article) => article !== undefined),
    annotations: await annotations.where("articleId").anyOf(ids).toArray(),
    versions: await versions.where("articleId").anyOf(ids).toArray(),
  };
}
