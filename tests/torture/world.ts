/** The articles that are read: pages without end, with passages that stand nowhere else. */
import { backupParts } from "../../lib/export/backup.ts";
import { createAnnotation } from "../../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle } from "../../lib/model/article.ts";
import { identityOf } from "../../lib/model/source.ts";
import { story } from "../e2e/pages.ts";

export const PASSAGES_PER_STORY = 40;

/** The address of a page. */
export const addressOf = (number: number) => `https://www.harbour-ledger.example/story-${number}`;

/** The words of a passage, which are the name of its highlight. */
export const passageOf = (number: number, passage: number) =>
  `In the ${passage}th entry of ledger ${number} the keeper counted ${4000 + passage} boats`;

/** A page. */
export function pageOf(number: number): string {
  const lines = Array.from(
    { length: PASSAGES_PER_STORY },
    (_, passage) =>
      `${passageOf(number, passage)}, and wrote beside it that the wind had turned before noon.`,
  );
  return story({ title: `Ledger ${number} of the harbour`, lines });
}

/** A backup from elsewhere: one article with highlights. */
export interface MadeBackup {
  address: string;
  quotes: string[];
  text: string;
}

const HIGHLIGHTS_PER_BACKUP = 5;

/** The backup with this number, the same whenever it is made. */
export async function backupOf(number: number): Promise<MadeBackup> {
  const address = `https://www.harbour-ledger.example/from-elsewhere-${number}`;
  const now = "2026-01-01T00:00:00.000Z";
  const stamp = <T>(value: T) => ({ value, modified: now });
  const article: SavedArticle = {
    ...{ id: `elsewhere-${number}`, address, identities: [identityOf(address)], claims: [] },
    meta: { ...emptyMeta(), title: `From elsewhere ${number}` },
    ...{ note: stamp(""), tags: stamp([]), deleted: stamp(false), created: now, modified: now },
  };
  const quotes = Array.from(
    { length: HIGHLIGHTS_PER_BACKUP },
    (_, i) => `The ${i}th sentence of letter ${number} from elsewhere`,
  );
  const annotations = quotes.map((exact, i) =>
    createAnnotation({
      ...{ id: `elsewhere-${number}-${i}`, articleId: article.id, source: address, now },
      selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
      color: "fact",
    }),
  );
  const records = { articles: [article], annotations, versions: [], tombstones: [] };
  return { address, quotes, text: (await backupParts(records, { now })).join("") };
}
