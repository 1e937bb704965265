/** Files of other tools for tests: the samples, and ZIPs made on the spot. */
import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { recordsOf } from "../../../lib/import/foreign-records.ts";
import { type ForeignFile, readForeignFile } from "../../../lib/import/formats.ts";
import { joinArticles } from "../../../lib/import/join-articles.ts";

const FOLDER = "tests/fixtures/imports";
export const SAMPLES = readdirSync(FOLDER).sort();
export const NOW = "2026-04-01T00:00:00.000Z";

export const bytesOf = (name: string) => new Uint8Array(readFileSync(`${FOLDER}/${name}`));
export const asBytes = (text: string) => new TextEncoder().encode(text);
export const zipOf = (files: Record<string, string>) =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, asBytes(text)]))),
  );

/** The file as it is read; fails if nothing knows it. */
export function read(bytes: Uint8Array<ArrayBuffer>, name = "file"): ForeignFile {
  const file = readForeignFile(bytes, name);
  if (!file) throw new Error(`nothing knows ${name}`);
  return file;
}

export const readSample = (name: string) => read(bytesOf(name), name);
export const recordsOfSample = (name: string) => recordsOf(readSample(name), NOW);

/** An article without what is empty, to compare with what is expected. */
function said(record: object): object {
  const isSaid = (value: unknown) =>
    value !== "" && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => key !== "from" && isSaid(value)),
  );
}

/** What a file says, joined, without what it does not say; and its problems in words. */
export function digestOf(file: ForeignFile) {
  const joined = joinArticles(file.articles, file.problems, NOW);
  return {
    format: file.format.name,
    articles: joined.map(({ key: _key, identity: _identity, ...article }) =>
      said({ ...article, highlights: article.highlights.map(said) }),
    ),
    ...(file.whole?.length ? { pages: file.whole.map(({ page }) => page) } : {}),
    problems: file.problems.list.map(
      ({ file: name, line, field, wrong, done }) =>
        `${name}${line ? `, line ${line}` : ""}${field ? `, ${field}` : ""}: ${wrong}. ${done}`,
    ),
  };
}
