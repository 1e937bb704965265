/**
 * Words in the articles' archived texts. Texts are read by a cursor when somebody searches, one
 * article after the other, and kept folded as far as a budget goes: a version never changes, so
 * what was folded stays right. What is beyond the budget is read again at each search.
 */
import { type FoldedText, foldedTextOf, type Needle, snippetOf } from "../library/folded-words.ts";
import type { TextHits } from "../library/matching.ts";
import { textOf, type Version } from "../model/article.ts";
import type { NotebookDb } from "./db.ts";
import { isSoundRow } from "./rows.ts";
import { latestVersion } from "./versions.ts";

/** UTF-16 units of folded texts that are kept: about the texts of 3,000 articles. */
const BUDGET = 20_000_000;
/** Articles after which others get their turn. */
const SLICE = 40;

/** Searches the articles' texts for words. */
export interface TextSearch {
  /**
   * For each needle the articles in whose latest text it stands; `onProgress` gets what was found
   * so far. Rejects with the signal's reason when that is aborted.
   */
  find(
    needles: readonly Needle[],
    signal: AbortSignal,
    onProgress: (hits: TextHits) => void,
  ): Promise<TextHits>;
}

interface LatestText {
  versionId: string;
  articleId: string;
}

/** The newest version of an article by its versions, as they were when it was looked for. */
type KnownLatest = Map<string, { of: string; versionId: string }>;

/**
 * The newest version of each article, by keys alone: only of several that are not `known` are the
 * texts read.
 */
async function latestTexts(
  db: NotebookDb,
  known: KnownLatest,
  signal: AbortSignal,
): Promise<LatestText[]> {
  const latest: LatestText[] = [];
  for (const [articleId, texts] of Map.groupBy(await keysOf(db), (one) => one.articleId)) {
    signal.throwIfAborted();
    const ids = texts.map(({ versionId }) => versionId);
    const versionId = ids.length === 1 ? ids[0] : await latestOf(db, articleId, ids, known);
    if (versionId !== undefined) latest.push({ versionId, articleId });
  }
  return latest;
}

/** In one transaction: a version that is written between would shift one list against the other. */
function keysOf(db: NotebookDb): Promise<LatestText[]> {
  return db.transaction("r", db.versions, async () => {
    const byArticle = db.versions.orderBy("articleId");
    const versionIds = (await byArticle.primaryKeys()).map(String);
    const articleIds = (await byArticle.keys()).map(String);
    return versionIds.map((versionId, i) => ({ versionId, articleId: articleIds[i] ?? "" }));
  });
}

async function latestOf(
  db: NotebookDb,
  articleId: string,
  ids: readonly string[],
  known: KnownLatest,
): Promise<string | undefined> {
  const of = ids.join(" ");
  const last = known.get(articleId);
  if (last?.of === of) return last.versionId;
  const versionId = (await latestVersion(db, articleId))?.id;
  if (versionId !== undefined) known.set(articleId, { of, versionId });
  return versionId;
}

/** The search over the texts of this notebook; it keeps `budget` units of them folded. */
export function createTextSearch(db: NotebookDb, budget = BUDGET): TextSearch {
  /** By the id of a version. */
  const folded = new Map<string, FoldedText>();
  const known: KnownLatest = new Map();
  let size = 0;
  const foldedOf = (version: Version): FoldedText => {
    const text = foldedTextOf(textOf(version.blocks));
    if (size + text.length <= budget) {
      folded.set(version.id, text);
      size += text.length;
    }
    return text;
  };
  return {
    async find(needles, signal, onProgress) {
      const hits = new Map(needles.map(({ text }) => [text, new Set<string>()]));
      const look = (articleId: string, text: FoldedText) => {
        for (const needle of needles) {
          if (text.includes(needle.text)) hits.get(needle.text)?.add(articleId);
        }
      };
      const texts = await latestTexts(db, known, signal);
      const unread = texts.filter(({ versionId, articleId }) => {
        const text = folded.get(versionId);
        if (text !== undefined) look(articleId, text);
        return text === undefined;
      });
      for (let i = 0; i < unread.length; i += SLICE) {
        signal.throwIfAborted();
        const ids = unread.slice(i, i + SLICE).map(({ versionId }) => versionId);
        for (const version of await db.versions.bulkGet(ids)) {
          if (version && isSoundRow("versions", version))
            look(version.articleId, foldedOf(version));
        }
        onProgress(copyOf(hits));
      }
      signal.throwIfAborted();
      return copyOf(hits);
    },
  };
}

function copyOf(hits: ReadonlyMap<string, ReadonlySet<string>>): TextHits {
  return new Map([...hits].map(([needle, ids]) => [needle, new Set(ids)]));
}

/** The passage of an article's latest text in which the first of the words stands; "" if none. */
export async function readSnippet(
  db: NotebookDb,
  articleId: string,
  needles: readonly Needle[],
): Promise<string> {
  const version = await latestVersion(db, articleId);
  if (!version) return "";
  // A block is a paragraph: one that has all the words says more than one that has the first.
  const snippets = version.blocks.map(({ text }) => snippetOf(text, needles));
  return snippets.find(Boolean) ?? "";
}
