/**
 * A folder of labelled pages: `index.jsonl`, one page a line, each naming its (gzipped) HTML file.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One line of `index.jsonl`; more of its fields are in `LabelledPage`. */
export interface Row {
  id: string;
  site: string;
  url: string | null;
  file: string;
  kind: string;
  isArticle: boolean | null;
}

/** All pages of a collection. */
export function readRows(corpus: string): Row[] {
  const lines = readFileSync(join(corpus, "index.jsonl"), "utf8").split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Row);
}

/** The HTML of a page, unpacked if it is gzipped. */
export function readPage(corpus: string, row: Row): string {
  const bytes = readFileSync(join(corpus, row.file));
  return (row.file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** 1 or 2: rules are tuned on the first half of the sites only, and both are reported. */
export function halfOf(row: Row): number {
  return 1 + (createHash("sha256").update(`half:${row.site}`).digest()[0]! % 2);
}
