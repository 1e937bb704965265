/**
 * What a file of another tool says, as records of the notebook: joined by article, checked, with
 * ids that are the same whenever the same file is read.
 */
import { say } from "../i18n/say.ts";
import {
  type Annotation,
  createAnnotation,
  type Selector,
  type Stamped,
} from "../model/annotation.ts";
import { emptyMeta, type SavedArticle, type Version } from "../model/article.ts";
import { boundMeta } from "../model/bounded-page.ts";
import { idOfName } from "../model/ids.ts";
import { LONGEST_NOTE, LONGEST_QUOTE, MOST_TAGS } from "../model/limits.ts";
import { cleanTags } from "../model/tags.ts";
import { problemIn, wordsOf } from "../schema/problem.ts";
import { annotation as annotationSchema, article as articleSchema } from "../schema/records.ts";
import type { ForeignArticle, ForeignHighlight, Problems } from "./foreign-article.ts";
import type { ForeignFile } from "./formats.ts";
import { UNKNOWN_AGE } from "./import-moment.ts";
import { type JoinedArticle, joinArticles } from "./join-articles.ts";
import { recordsOfPages } from "./page-records.ts";

/** Records of a file, before they meet a notebook. */
export interface ForeignRecords {
  articles: SavedArticle[];
  annotations: Annotation[];
  /** Texts of articles; only our own pages have them. */
  versions: Version[];
  /** Ids of records of which the file does not say when they were made. */
  undated: ReadonlySet<string>;
  /** Ids of records that the file took over from a notebook of ours, with their ids. */
  ours: ReadonlySet<string>;
}

/** UTF-16 units of the words around a quote that are kept. */
const LONGEST_CONTEXT = 1000;

/** The records. What is too long or broken is left out, and the reader is told. */
export async function recordsOf(file: ForeignFile, now: string): Promise<ForeignRecords> {
  const { format, problems } = file;
  const undated = new Set<string>();
  const ours = new Set<string>();
  const articles: SavedArticle[] = [];
  const annotations: Annotation[] = [];
  const names: Names = { formatId: format.id, seen: new Set(), counts: new Map() };
  for (const whole of joinArticles(file.articles, problems, now)) {
    const joined = withShortNote(whole, problems);
    const article = await articleOf(joined);
    if (!isSound(joined, article, articleSchema, problems)) continue;
    articles.push(article);
    if (!joined.created) undated.add(article.id);
    if (joined.recordId) ours.add(article.id);
    for (const { highlight, id, isOurs } of await namedHighlights(joined, names, problems)) {
      const annotation = annotationOf(highlight, id, article);
      if (!isSound(joined, annotation, annotationSchema, problems)) continue;
      annotations.push(annotation);
      if (!highlight.created) undated.add(id);
      if (isOurs) ours.add(id);
    }
  }
  const whole = await recordsOfPages(file.whole ?? [], problems, now);
  for (const { id } of [...whole.articles, ...whole.annotations]) ours.add(id);
  return {
    articles: [...articles, ...whole.articles],
    annotations: [...annotations, ...whole.annotations],
    versions: whole.versions,
    ...{ undated, ours },
  };
}

function withShortNote(article: JoinedArticle, problems: Problems): JoinedArticle {
  if (article.note.length <= LONGEST_NOTE) return article;
  problems.add({
    ...article.from,
    wrong: say("imports.longNote"),
    done: say("imports.withoutNote"),
  });
  return { ...article, note: "" };
}

/** Our own schemas have the last word: nothing that they refuse reaches the notebook. */
function isSound(
  { from }: ForeignArticle,
  record: SavedArticle | Annotation,
  schema: typeof articleSchema | typeof annotationSchema,
  problems: Problems,
): boolean {
  const problem = problemIn(schema, record);
  if (problem)
    problems.add({
      ...from,
      field: from.field || problem.path,
      wrong: wordsOf(problem),
      done: say("imports.leftOut"),
    });
  return problem === null;
}

async function articleOf(joined: JoinedArticle): Promise<SavedArticle> {
  const { title, authors, siteName, published, excerpt, language, note, created } = joined;
  const modified = joined.modified || created || UNKNOWN_AGE;
  const stamp = <T>(value: T): Stamped<T> => ({ value, modified });
  return {
    id: joined.recordId || (await idOfName(JSON.stringify(["article", joined.key]))),
    address: joined.address,
    identities: joined.identity ? [joined.identity] : [],
    claims: [],
    meta: boundMeta({
      ...emptyMeta(),
      ...{ title, authors, siteName, published, excerpt, language },
    }),
    note: stamp(note),
    tags: stamp(cleanTags(joined.tags).slice(0, MOST_TAGS)),
    created: created || UNKNOWN_AGE,
    modified,
    deleted: { value: false, modified: UNKNOWN_AGE },
  };
}

/** What highlights of a file are called so far. */
interface Names {
  formatId: string;
  /** Names with all that is said of them. */
  seen: Set<string>;
  counts: Map<string, number>;
}

interface Named {
  highlight: ForeignHighlight;
  id: string;
  isOurs: boolean;
}

/**
 * The highlights of an article, each with its id: that of our record, or made of the tool's own id,
 * or of article and quote. What comes twice alike is one; of several that share a name but differ,
 * the number in the file tells them apart.
 */
async function namedHighlights(
  { highlights, key, from }: JoinedArticle,
  { formatId, seen, counts }: Names,
  problems: Problems,
): Promise<Named[]> {
  const named: Promise<Named>[] = [];
  for (const highlight of highlights) {
    const { toolId, recordId, quote, note, tags } = highlight;
    const name = JSON.stringify(toolId ? ["id", toolId] : ["quote", key, quote]);
    const content = JSON.stringify([name, key, quote, note, tags]);
    if (seen.has(content)) continue;
    seen.add(content);
    if (isTooLong(highlight)) {
      problems.add({ ...from, wrong: say("imports.longHighlight"), done: say("imports.leftOut") });
      continue;
    }
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const isOurs = recordId !== "" && count === 0;
    const id = isOurs ? recordId : idOfName(JSON.stringify([formatId, name, count]));
    named.push(Promise.resolve(id).then((made) => ({ highlight, id: made, isOurs })));
  }
  return Promise.all(named);
}

function isTooLong({ quote, note }: ForeignHighlight): boolean {
  return quote.length > LONGEST_QUOTE || note.length > LONGEST_NOTE;
}

function annotationOf(highlight: ForeignHighlight, id: string, article: SavedArticle): Annotation {
  const { quote, prefix, suffix, position, note, tags, color } = highlight;
  const created = highlight.created || UNKNOWN_AGE;
  const modified = highlight.modified > created ? highlight.modified : created;
  const selector: Selector[] = [
    {
      type: "TextQuoteSelector",
      exact: quote,
      prefix: prefix.slice(-LONGEST_CONTEXT),
      suffix: suffix.slice(0, LONGEST_CONTEXT),
    },
    ...(position ? [{ type: "TextPositionSelector" as const, ...position }] : []),
  ];
  const annotation = createAnnotation({
    ...{ id, articleId: article.id, source: article.address, selector, note },
    tags: cleanTags(tags).slice(0, MOST_TAGS),
    color: color ?? "fact",
    now: modified,
  });
  const isColorKnown = color !== null;
  return {
    ...annotation,
    created,
    deleted: { value: false, modified: UNKNOWN_AGE },
    body: isColorKnown
      ? annotation.body
      : { ...annotation.body, color: { value: "fact", modified: UNKNOWN_AGE } },
  };
}
