/**
 * Where the pages come from that a bench runs on: a folder of public data if there is one
 * (README.md), else our own.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The collections that a bench can run on, each with the file that its folder must hold. */
const INDEX = { articles: "index.jsonl", anchoring: "cases.jsonl.gz" } as const;

export type CollectionName = keyof typeof INDEX;

/** What the command line says of data: a folder, or that our own pages are wanted. */
export interface DataOptions {
  corpus?: string | undefined;
  own?: boolean | undefined;
}

/**
 * The folder of a collection: the one that was named, else `corpora/<name>` in the data folder.
 * Null when the bench is to run on our own pages: they were asked for, or there is no data. Throws
 * when a folder was named that does not hold it.
 */
export function findCorpus(name: CollectionName, options: DataOptions = {}): string | null {
  const holdsIndex = (folder: string) => existsSync(join(folder, INDEX[name]));
  if (options.own) return null;
  if (options.corpus !== undefined) {
    if (holdsIndex(options.corpus)) return resolve(options.corpus);
    throw new Error(`no ${INDEX[name]} in ${options.corpus}; bench/README.md has the layout`);
  }
  const data = dataFolder();
  const folder = data && join(data, "corpora", name);
  return folder && holdsIndex(folder) ? resolve(folder) : null;
}

/**
 * The folder of the programs of the anchoring collection: the one that was named, else
 * `bench/anchor` in the data folder.
 */
export function findPrograms(given?: string): string | null {
  if (given !== undefined) return resolve(given);
  return inDataFolder("bench/anchor");
}

/**
 * The articles collection's own program of judgement: the file that was named, else
 * `bench/extract/score.mjs` there.
 */
export function findScorer(given?: string): string | null {
  if (given !== undefined) return resolve(given);
  return inDataFolder("bench/extract/score.mjs");
}

function inDataFolder(path: string): string | null {
  const data = dataFolder();
  const full = data && resolve(data, path);
  return full && existsSync(full) ? full : null;
}

/** BENCH_DATA, else a folder `shared` beside the checkout or one above; null if there is none. */
function dataFolder(): string | null {
  const named = process.env.BENCH_DATA;
  if (named && !existsSync(named)) throw new Error(`BENCH_DATA names no folder: ${named}`);
  const folders = named ? [named] : ["../shared", "../../shared"];
  return folders.find((folder) => existsSync(folder)) ?? null;
}

/** The line that stands above every table: which data, and how much of it. */
export function headingOf(
  corpus: string | null,
  count: string,
  sites: Iterable<string>,
  engine: string,
): string {
  const source = corpus ?? "our own pages (tests/fixtures/pages)";
  const hint = corpus ? "" : "\nbench/README.md says how to run on public collections.";
  const distinct = new Set(sites).size;
  const ofSites = distinct > 0 ? `, ${distinct} sites` : "";
  return `data: ${source}: ${count}${ofSites}; in ${engine}${hint}\n`;
}
