/**
 * Hypothesis: the client's export, and the answers of its API. A note on a whole page has no
 * selector.
 */

import type * as v from "valibot";
import { say } from "../i18n/say.ts";
import { fields, list, text } from "../schema/records.ts";
import {
  type ForeignArticle,
  foreignArticle,
  foreignHighlight,
  type MaybeMoment,
} from "./foreign-article.ts";
import {
  anyFields,
  asList,
  maybeMoment,
  maybeText,
  maybeTexts,
  quoteFrom,
} from "./foreign-json.ts";
import { formatOfParts } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields, type Place } from "./import-part.ts";

const annotation = fields({
  id: maybeText,
  uri: text,
  text: maybeText,
  tags: maybeTexts,
  created: maybeMoment,
  updated: maybeMoment,
  target: list(anyFields),
});
type HypothesisAnnotation = v.InferOutput<typeof annotation>;

export const hypothesis = formatOfParts({
  id: "hypothesis",
  name: "Hypothesis JSON",
  recognises: ({ json }) => isExport(json) || listed(json).some(isAnnotation),
  readPart: (place) =>
    listed(place.part.json).flatMap((item, i) => articlesOf(place, item, `annotations[${i}]`)),
});

function isExport(json: unknown): boolean {
  return hasFields(json, "annotations", "export_date");
}

function isAnnotation(item: unknown): boolean {
  return hasFields(item, "uri", "target") && !hasFields(item, "@context");
}

/** The annotations of an export, of an answer of the API, or the list itself. */
function listed(json: unknown): unknown[] {
  if (hasFields(json, "annotations")) return asList(json.annotations);
  if (hasFields(json, "rows")) return asList(json.rows);
  return asList(json);
}

function articlesOf(place: Place, item: unknown, path: string): ForeignArticle[] {
  const sound = checked(place, annotation, item, path);
  if (!sound) return [];
  if (asList(sound.references).length > 0) {
    place.problems.add({
      ...{ file: place.part.name, line: null, field: path },
      wrong: say("imports.anAnswer"),
      done: say("imports.leftOut"),
    });
    return [];
  }
  const from = { file: place.part.name, line: null, field: path };
  return [{ ...articleOf(sound), from }];
}

function articleOf(sound: HypothesisAnnotation): ForeignArticle {
  const created = momentOf(sound.created);
  const modified: MaybeMoment = momentOf(sound.updated) || created;
  const quote = sound.target.map(({ selector }) => quoteFrom(selector)).find(Boolean);
  const said = { note: sound.text ?? "", tags: sound.tags ?? [], created, modified };
  const article = { address: sound.uri, title: titleOf(sound.document) };
  if (!quote) return foreignArticle({ ...article, ...said });
  return foreignArticle({
    ...article,
    highlights: [foreignHighlight({ toolId: sound.id ?? "", ...quote, ...said })],
  });
}

/** A text, or a list of them in answers of the API. */
function titleOf(document: unknown): string {
  const title = hasFields(document, "title") ? asList(document.title)[0] : "";
  return typeof title === "string" ? title : "";
}
