/** What exported pages say, as records of the notebook, with their own ids. */
import { say } from "../i18n/say.ts";
import { type Annotation, quoteOf } from "../model/annotation.ts";
import { type SavedArticle, textOf, type Version } from "../model/article.ts";
import { BACKUP_FORMAT, BACKUP_VERSION } from "../model/backup.ts";
import { boundSnapshot } from "../model/bounded-page.ts";
import type { PageAnnotation, PageArticle, PageText } from "../model/exported-page.ts";
import { hashOf } from "../model/ids.ts";
import { LONGEST_QUOTE } from "../model/limits.ts";
import { withSoundMoments } from "../model/moments.ts";
import { identityOf } from "../model/source.ts";
import type { Problems } from "./foreign-article.ts";
import type { PageInFile } from "./import-format.ts";
import { UNKNOWN_AGE } from "./import-moment.ts";

interface PageRecords {
  articles: SavedArticle[];
  annotations: Annotation[];
  versions: Version[];
}

/** Nothing in a page says that anything was deleted. */
const NOT_DELETED = { value: false, modified: UNKNOWN_AGE };

/** The records of pages; of what comes twice the first. */
export async function recordsOfPages(
  pages: readonly PageInFile[],
  problems: Problems,
  now: string,
): Promise<PageRecords> {
  const all = await Promise.all(pages.map((page) => recordsOfPage(page, problems, now)));
  return {
    articles: once(all.flatMap(({ articles }) => articles)),
    annotations: once(all.flatMap(({ annotations }) => annotations)),
    versions: once(all.flatMap(({ versions }) => versions)),
  };
}

function once<T extends { id: string }>(records: readonly T[]): T[] {
  const byId = new Map(records.toReversed().map((record) => [record.id, record]));
  return records.filter((record) => byId.get(record.id) === record);
}

async function recordsOfPage(
  { file, page }: PageInFile,
  problems: Problems,
  now: string,
): Promise<PageRecords> {
  const { created, article, annotations, text } = page;
  const { address, meta } = article;
  const bounded = boundSnapshot({ address, claimed: [], meta, blocks: text?.blocks ?? [] });
  const sound = annotations.filter((one) => quoteOf(one).length <= LONGEST_QUOTE);
  for (const _ of annotations.slice(sound.length))
    problems.add({
      ...{ file, line: null, field: "annotations" },
      wrong: say("imports.longHighlight"),
      done: say("imports.leftOut"),
    });
  const { backup, fromFuture } = withSoundMoments(
    {
      ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, created, tombstones: [] },
      articles: [articleOf({ ...article, meta: bounded.meta })],
      annotations: sound.map((one) => annotationOf(one, article.id)),
      versions: text ? [await versionOf({ ...text, blocks: bounded.blocks }, article.id)] : [],
    },
    now,
  );
  if (fromFuture > 0)
    problems.add({
      ...{ file, line: null, field: "article" },
      wrong: say("imports.future"),
      done: say("imports.withoutDate"),
    });
  return backup;
}

/** What it was seen at beside its address, and which sites it may be shown on, no page says. */
function articleOf(page: PageArticle): SavedArticle {
  const { id, address, meta, note, tags, overrides, created, modified } = page;
  const identity = identityOf(address);
  return {
    ...{ id, address, meta, note, tags, created, modified },
    identities: identity ? [identity] : [],
    claims: [],
    ...(overrides ? { overrides } : {}),
    deleted: NOT_DELETED,
  };
}

function annotationOf(page: PageAnnotation, articleId: string): Annotation {
  const { id, created, modified, target, body } = page;
  return { id, articleId, created, modified, deleted: NOT_DELETED, target, body };
}

/** The hash is made anew: by it two texts are told to be one. */
async function versionOf(page: PageText, articleId: string): Promise<Version> {
  const { id, created, blocks, extracted } = page;
  const hash = await hashOf(textOf(blocks));
  return {
    id,
    articleId,
    created,
    hash,
    blocks,
    ...(extracted === undefined ? {} : { extracted }),
  };
}
