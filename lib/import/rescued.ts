/**
 * A file of the rescue page: every row as it stood in the database. Rows that are no records any
 * more are left out, so that the others come back; a backup of ours has none and is taken whole or
 * not at all.
 */
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import type { Records } from "../model/backup.ts";
import { isSoundlyNested } from "../model/nesting.ts";
import type { Tombstone } from "../model/tombstone.ts";
import { problemIn } from "../schema/problem.ts";
import { annotation, articleRow, tombstone, version } from "../schema/records.ts";
import { standInsFor, withWholeMeta } from "../schema/stand-in.ts";

type Schema = Parameters<typeof problemIn>[0];

/** The sound records of the file, and how many of its rows are none. */
export interface SoundRecords {
  records: Records;
  leftOut: number;
}

/** Highlights whose article is broken or gone get a stand-in, as they do on the screens. */
export function soundRecordsIn(fields: Readonly<Record<string, unknown>>): SoundRecords {
  const articles = sort<SavedArticle>(fields.articles, articleRow);
  const annotations = sort<Annotation>(fields.annotations, annotation);
  const versions = sort<Version>(fields.versions, version);
  const tombstones = sort<Tombstone>(fields.tombstones, tombstone);
  const all = [...withWholeMeta(articles.sound), ...standInsFor(articles, annotations.sound)];
  const ids = new Set(all.map(({ id }) => id));
  const kept = versions.sound.filter(({ articleId }) => ids.has(articleId));
  const broken = [articles, annotations, versions, tombstones].flatMap((sorted) => sorted.broken);
  return {
    records: {
      articles: all,
      annotations: annotations.sound,
      versions: kept,
      tombstones: tombstones.sound,
    },
    leftOut: broken.length + versions.sound.length - kept.length,
  };
}

function sort<T>(list: unknown, schema: Schema): { sound: T[]; broken: object[] } {
  const rows = (Array.isArray(list) ? list : []).map((row) => row ?? {}) as object[];
  const isSound = (row: object) => isSoundlyNested(row) && problemIn(schema, row) === null;
  const { sound = [], broken = [] } = Object.groupBy(rows, (row) =>
    isSound(row) ? "sound" : "broken",
  );
  return { sound: sound as T[], broken };
}
