/**
 * How long does a large backup take? Writes, reads and merges one of about 50 MB; prints seconds
 * beside JSON's own, so that the ratio means something on any machine. `npm run bench:backup`
 */
import { backupParts } from "../lib/export/backup.ts";
import { parseBackup } from "../lib/import/backup.ts";
import { createAnnotation } from "../lib/model/annotation.ts";
import { emptyMeta, type SavedArticle, type Version } from "../lib/model/article.ts";
import type { Records } from "../lib/model/backup.ts";
import { mergeNotebooks } from "../lib/model/merge-notebooks.ts";

const PAGES = 4000;
const now = "2026-03-04T18:22:05.000Z";
const words =
  "The night service carried 212,480 passengers in its first twelve months, the authority said. ".repeat(
    6,
  );

function made(): Records {
  const records: Records = { articles: [], annotations: [], versions: [], tombstones: [] };
  const stamp = <T>(value: T) => ({ value, modified: now });
  for (let i = 0; i < PAGES; i++) {
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
    const blocks = Array.from({ length: 15 }, (_, n) => ({
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
        { type: "BlockSelector" as const, text: words, start: 0, pageLength: 9000 },
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

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  say(what, start);
  return result;
}

function say(what: string, start: number): void {
  console.log(`${what.padEnd(34)} ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

const records = made();
const start = performance.now();
const parts = await backupParts(records, { now });
say("write (backupParts, with its hash)", start);
const text = parts.join("");
console.log(
  `${(text.length / 1e6).toFixed(0)} MB, ${parts.length} parts, ${records.annotations.length} highlights`,
);
timed("JSON.parse alone", () => JSON.parse(text));
const parsed = timed("read (parseBackup)", () => parseBackup(text));
if (!parsed.ok) throw new Error(parsed.message);
timed("merge into an empty notebook", () =>
  mergeNotebooks({ articles: [], annotations: [], versions: [], tombstones: [] }, parsed.backup),
);
timed("merge a second time", () => mergeNotebooks(records, parsed.backup));
timed("name the place of an error at the end", () => parseBackup(text.slice(0, -20)));
