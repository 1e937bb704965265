/** Records of a large notebook, the same every time: five highlights an article. */
import { createAnnotation } from "../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle, type Version } from "../lib/model/article.ts";
import type { Records } from "../lib/model/backup.ts";

const now = "2026-03-04T18:22:05.000Z";
const words =
  "The night service carried 212,480 passengers in its first twelve months, the authority said. ".repeat(
    6,
  );

/** `blocks` paragraphs of about half a kilobyte in each archived text. */
export function madeRecords(articleCount: number, blockCount = 2): Records {
  const records: Records = { articles: [], annotations: [], versions: [], tombstones: [] };
  const stamp = <T>(value: T) => ({ value, modified: now });
  for (let i = 0; i < articleCount; i++) {
    const articleId = `page-${i}`;
    const page: SavedArticle = {
      id: articleId,
      address: `https://example.org/${i}`,
      identities: [`example.org/${i}`],
      claims: [],
      meta: { ...emptyMeta(), title: `Article ${i}` },
      note: stamp(""),
      tags: stamp([]),
      created: now,
      modified: now,
      deleted: stamp(false),
    };
    const blocks = Array.from({ length: blockCount }, (_, n) => ({
      type: "paragraph" as const,
      text: `${i} ${n} ${words}`,
    }));
    const version: Version = { id: `version-${i}`, articleId, created: now, hash: `${i}`, blocks };
    records.articles.push(page);
    records.versions.push(version);
    for (let n = 0; n < 5; n++) {
      const selector = [
        {
          type: "TextQuoteSelector" as const,
          exact: `${i} ${n} ${words.slice(0, 90)}`,
          prefix: "",
          suffix: words.slice(90, 200),
        },
        { type: "TextPositionSelector" as const, start: n * 500, end: n * 500 + 90 },
        { type: "BlockSelector" as const, text: words.slice(0, 200), start: 0, pageLength: 9000 },
      ];
      records.annotations.push(
        createAnnotation({
          id: `${i}-${n}`,
          articleId,
          source: page.address,
          selector,
          color: "fact",
          now,
        }),
      );
    }
  }
  return records;
}
