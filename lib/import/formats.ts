/** Every format of another tool that can be imported, and how a file is told and read. */
import { say } from "../i18n/say.ts";
import { isSoundlyNested } from "../model/nesting.ts";
import { headingsOf } from "./csv-table.ts";
import { decode } from "./decode.ts";
import { diigo } from "./diigo.ts";
import { type ForeignArticle, ImportError, Problems } from "./foreign-article.ts";
import { htmlPage } from "./html-page.ts";
import { hypothesis } from "./hypothesis.ts";
import { hypothesisCsv } from "./hypothesis-csv.ts";
import type { ImportFormat, PageInFile } from "./import-format.ts";
import type { Part } from "./import-part.ts";
import { instapaper } from "./instapaper.ts";
import { findJsonError } from "./json-error.ts";
import { isClippings, kindle } from "./kindle.ts";
import { memex } from "./memex.ts";
import { obsidianClipper } from "./obsidian-clipper.ts";
import { omnivore } from "./omnivore.ts";
import { pocket } from "./pocket.ts";
import { raindrop } from "./raindrop.ts";
import { readwise } from "./readwise.ts";
import { webAnnotation } from "./web-annotation.ts";
import { isZip, Unpacker, zipEntries } from "./zip.ts";

/** The most particular first: a file is what the first of them takes it for. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  htmlPage,
  ...[webAnnotation, memex, hypothesis, omnivore, pocket, obsidianClipper],
  ...[hypothesisCsv, readwise, raindrop, instapaper, diigo, kindle],
];

/** What a file of another tool says, and what of it could not be taken as it is. */
export interface ForeignFile {
  format: ImportFormat;
  articles: ForeignArticle[];
  /** Records that the file has whole. */
  whole?: readonly PageInFile[];
  problems: Problems;
}

/** Files of a ZIP that may say something; copies of pages and pictures are not unpacked. */
const TEXTUAL = /\.(?:json|jsonld|csv|tsv|txt|md)$/i;
/** Looked at where there is nothing else: a page that we exported. */
const PAGE = /\.html?$/i;
/** What a Mac adds to a ZIP. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * Reads the file; null if it is no file of a tool that is known. Throws an ImportError, with words
 * for the reader, if it is known and cannot be imported.
 */
export function readForeignFile(bytes: Uint8Array<ArrayBuffer>, name: string): ForeignFile | null {
  const problems = new Problems();
  const parts = isZip(bytes)
    ? partsOfZip(bytes, problems)
    : [partOf(name, textOf(bytes, name, problems))];
  const format = IMPORT_FORMATS.find((one) => parts.some(one.recognises));
  if (format) {
    const whole = format.readWhole?.(parts, problems) ?? [];
    return { format, articles: format.read(parts, problems), whole, problems };
  }
  if (isZip(bytes)) throw new ImportError(say("imports.unknownZip"));
  return null;
}

function partsOfZip(bytes: Uint8Array, problems: Problems): Part[] {
  const all = zipEntries(bytes).filter(({ name }) => !SHADOW.test(name));
  const textual = all.filter(({ name }) => TEXTUAL.test(name));
  const entries = textual.length > 0 ? textual : all.filter(({ name }) => PAGE.test(name));
  if (entries.length === 0) throw new ImportError(say("imports.unknownZip"));
  const unpacker = new Unpacker(bytes);
  return entries.map((entry) => {
    const text = textOf(unpacker.unpack(entry), entry.name, problems);
    const isProse = /\.md$/i.test(entry.name);
    return isProse
      ? { name: entry.name, text, json: undefined, headings: [] }
      : partOf(entry.name, text);
  });
}

function textOf(bytes: Uint8Array<ArrayBuffer>, name: string, problems: Problems): string {
  const { text, doubt } = decode(bytes, name);
  if (doubt)
    problems.add({
      ...{ file: name, line: null, field: say("imports.text"), wrong: doubt },
      done: say("imports.lookAtAccents"),
    });
  return text;
}

/**
 * The part of this text. Throws an ImportError if it begins as JSON and is none: then the file
 * breaks off or was changed.
 */
function partOf(name: string, text: string): Part {
  // A title of Kindle clippings may begin with a bracket.
  if (!/^\s*[[{]/.test(text) || isClippings(text))
    return { name, text, json: undefined, headings: headingsOf(text) };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw brokenJson(name, text);
  }
  if (!isSoundlyNested(json)) throw new ImportError(say("imports.tooDeep", { name }));
  return { name, text, json, headings: [] };
}

function brokenJson(name: string, text: string): ImportError {
  const error = findJsonError(text);
  return new ImportError(
    error ? say("imports.brokenAt", { name, ...error }) : say("imports.broken", { name }),
  );
}
