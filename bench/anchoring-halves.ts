/** The corpus cut in two by site: what is tuned on one half is checked on the other. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

export type HalfName = "A" | "B";

/** A is the half that was looked at when thresholds were chosen. */
export function halfOf(site: string): HalfName {
  const last = createHash("sha1").update(site).digest("hex").slice(-1);
  return Number.parseInt(last, 16) % 2 === 0 ? "A" : "B";
}

/** What is read of a case: the page on which it was marked, and which of its offsets. */
export interface Case {
  id: string;
  site: string;
  before: string;
  start: number;
  end: number;
}

/** The cases of a corpus; only what is used here. */
export function readCases(corpus: string): Case[] {
  const lines = gunzipSync(readFileSync(join(corpus, "cases.jsonl.gz")))
    .toString()
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Case);
}

/**
 * Writes the cases of one half (not the pages: scoring needs none) into `folder`, and returns it.
 */
export function writeHalf(corpus: string, folder: string, half: HalfName): string {
  const kept = readCases(corpus).filter(({ site }) => halfOf(site) === half);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "cases.jsonl.gz"),
    gzipSync(kept.map((entry) => JSON.stringify(entry)).join("\n")),
  );
  return folder;
}
