/**
 * How long does a large backup take? Writes, reads and merges one of about 50 MB; prints seconds
 * beside JSON's own, so that the ratio means something on any machine. `npm run bench:backup`
 */
import { backupParts } from "../lib/export/backup.ts";
import { parseBackup } from "../lib/import/backup.ts";
import { mergeNotebooks } from "../lib/model/merge-notebooks.ts";
import { madeRecords } from "./made-records.ts";

const PAGES = 4000;
const now = "2026-03-04T18:22:05.000Z";

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  say(what, start);
  return result;
}

function say(what: string, start: number): void {
  console.log(`${what.padEnd(34)} ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

const records = madeRecords(PAGES, 15);
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
