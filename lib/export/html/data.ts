/**
 * The records of a page within it, so that it can be imported again (lib/import/html-page.ts). They
 * stand in a `template`, which browsers neither show nor run, as JSON without any sign that HTML
 * reads as its own: whoever reads the file needs no parser for HTML, and a browser that saves the
 * page leaves them as they are. A record stands on a line, so that an error can name it.
 */
import type { Annotation, Timestamp } from "../../model/annotation.ts";
import type { SavedArticle, Version } from "../../model/article.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import {
  PAGE_DATA_ID,
  PAGE_FORMAT,
  PAGE_VERSION,
  type PageAnnotation,
  type PageArticle,
  type PageText,
} from "../../model/exported-page.ts";
import type { NotebookEntry } from "../../model/notebook.ts";

/** The element with the records of an entry. */
export function dataMarkup({ article, annotations, versions }: NotebookEntry, now: Timestamp) {
  const text = versions.at(-1);
  const lines = [
    `"format": "${PAGE_FORMAT}"`,
    `"version": ${PAGE_VERSION}`,
    `"created": ${JSON.stringify(now)}`,
    `"article": ${canonicalJson(articleData(article))}`,
    `"annotations": [${annotations.map((one) => `\n${canonicalJson(annotationData(one))}`)}\n]`,
    ...(text ? [`"text": ${canonicalJson(textData(text))}`] : []),
  ];
  const json = escapeForHtml(`{\n${lines.join(",\n")}\n}`);
  return `<template id="${PAGE_DATA_ID}">\n${json}\n</template>`;
}

function articleData(article: SavedArticle): PageArticle {
  const { id, address, meta, note, tags, overrides, created, modified } = article;
  return {
    ...{ id, address, meta, note, tags, created, modified },
    ...(overrides ? { overrides } : {}),
  };
}

function annotationData({ id, created, modified, target, body }: Annotation): PageAnnotation {
  return { id, created, modified, target, body };
}

function textData({ id, created, blocks, extracted }: Version): PageText {
  return { id, created, blocks, ...(extracted === undefined ? {} : { extracted }) };
}

/** All but plain signs as escapes, which only stand in texts: line breaks around them stay. */
function escapeForHtml(json: string): string {
  return json.replace(
    /[<>&'\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
