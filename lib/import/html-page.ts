/**
 * A web page that Pressmark exported, read back: the inverse of lib/export/html. It holds whole
 * records, as a backup does, but anybody may have had it in hands: it is a file of another's like
 * all others, adds, and deletes nothing (plan.ts). What is read is the records in it, not the page.
 */
import * as v from "valibot";
import { say } from "../i18n/say.ts";
import {
  PAGE_DATA_ID,
  PAGE_FORMAT,
  PAGE_GENERATOR,
  PAGE_VERSION,
  type PageData,
} from "../model/exported-page.ts";
import { dropPrototypeKeys, isSoundlyNested } from "../model/nesting.ts";
import * as records from "../schema/records.ts";
import { ImportError } from "./foreign-article.ts";
import type { ImportFormat } from "./import-format.ts";
import { checked, type Part, type Place } from "./import-part.ts";
import { findJsonError } from "./json-error.ts";

const START = `<template id="${PAGE_DATA_ID}">`;
const END = "</template>";
const GENERATOR = `<meta name="generator" content="${PAGE_GENERATOR}">`;
/** UTF-16 units in which the head of a page ends. */
const HEAD_LENGTH = 100_000;

export const htmlPage: ImportFormat = {
  id: "html-page",
  name: "Pressmark web page",
  recognises: ({ text }) => text.includes(START) || text.slice(0, HEAD_LENGTH).includes(GENERATOR),
  read: () => [],
  readWhole: (parts, problems) =>
    parts.filter(htmlPage.recognises).flatMap((part) => {
      const known = pageIn({ part, problems });
      return known ? { file: part.name, page: known } : [];
    }),
};

const { id, address, meta, note, tags, overrides, created, modified } = records.article.entries;
const article = records.fields({ id, address, meta, note, tags, overrides, created, modified });
const own = records.annotation.entries;
const annotation = records.fields({
  ...{ id: own.id, created: own.created, modified: own.modified },
  ...{ target: own.target, body: own.body },
});
const { blocks, extracted } = records.version.entries;
const text = records.fields({ id, created, blocks, extracted });
const pageData = records.fields({
  format: v.literal(PAGE_FORMAT),
  version: records.count,
  created: records.timestamp,
  article: records.fields({}),
  annotations: records.list(v.unknown()),
  text: v.optional(v.unknown()),
});

/** What a page says; null if its article is broken, without which nothing of it has a place. */
function pageIn(place: Place): PageData | null {
  const data = checked(place, pageData, dataIn(place.part), "data");
  if (!data) return null;
  if (data.version > PAGE_VERSION)
    throw new ImportError(say("imports.newerPage", { name: place.part.name }));
  const known = checked(place, article, data.article, "article");
  if (!known) return null;
  const annotations = data.annotations.flatMap(
    (one, i) => checked(place, annotation, one, `annotations[${i}]`) ?? [],
  );
  const { text: said, ...rest } = data;
  const kept = said === undefined ? null : checked(place, text, said, "text"); // a broken one goes
  const whole = { ...rest, article: known, annotations, ...(kept ? { text: kept } : {}) };
  return whole as PageData; // the schemas check every field of the type
}

/** The records as they stand in the page. Throws an ImportError with the place where they break. */
function dataIn({ name, text: whole }: Part): unknown {
  const from = whole.indexOf(START);
  const to = whole.indexOf(END, from);
  if (from < 0 || to < 0) throw new ImportError(say("imports.cutPage", { name }));
  const start = from + START.length;
  const json = whole.slice(start, to);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw brokenAt(name, json, whole.slice(0, start));
  }
  if (!isSoundlyNested(data, makeSound)) throw new ImportError(say("imports.tooDeep", { name }));
  return data;
}

/** Half a surrogate pair is no text: a file of ours could not be written with it. */
function makeSound(object: object): void {
  dropPrototypeKeys(object);
  const fields = object as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields))
    if (typeof value === "string") fields[key] = value.toWellFormed();
}

/** The place is counted in the file, not in the records. */
function brokenAt(name: string, json: string, before: string): ImportError {
  const error = findJsonError(json);
  if (!error) return new ImportError(say("imports.broken", { name }));
  const lines = before.split("\n");
  const line = error.line + lines.length - 1;
  const column = error.line === 1 ? error.column + (lines.at(-1) ?? "").length : error.column;
  return new ImportError(say("imports.brokenAt", { name, ...error, line, column }));
}
