/**
 * The W3C's Web Annotation Data Model as JSON-LD, ours and others': one annotation, a list, a page,
 * or a collection. Read by the names of its context, as nearly every tool writes them; no context
 * is fetched. Positions are taken from our own files only: others count in another text.
 */

import * as v from "valibot";
import { say } from "../i18n/say.ts";
import { COLOR_KEYS, type ColorKey } from "../model/annotation.ts";
import { fields, rule, text } from "../schema/records.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import {
  anyFields,
  asList,
  maybeMoment,
  maybeText,
  quoteFrom,
  selectorsIn,
} from "./foreign-json.ts";
import { formatOfParts } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields, type Place } from "./import-part.ts";

type Fields = Record<string, unknown>;

const annotation = fields({
  id: maybeText,
  created: maybeMoment,
  modified: maybeMoment,
  target: v.nonNullable(v.unknown(), rule("schema.missing")),
});
const URN = "urn:uuid:";

export const webAnnotation = formatOfParts({
  id: "web-annotation",
  name: "Web Annotation (JSON-LD)",
  recognises: ({ json }) => asList(json).some((item) => hasFields(item, "@context")),
  readPart: (place) =>
    asList(place.part.json)
      .flatMap(annotationsIn)
      .flatMap((item, i) => articlesOf(place, item, `items[${i}]`)),
});

/** The annotations of a collection or page, or the annotation itself. */
function annotationsIn(value: unknown): unknown[] {
  const page = hasFields(value, "first") && hasFields(value.first) ? value.first : value;
  return hasFields(page, "items") ? asList(page.items) : [value];
}

function articlesOf(place: Place, item: unknown, path: string): ForeignArticle[] {
  const sound = checked(place, annotation, item, path);
  if (!sound) return [];
  const articles = asList(sound.target).flatMap((target) => articleOf(sound, target) ?? []);
  if (articles.length === 0)
    place.problems.add({
      ...{ file: place.part.name, line: null, field: `${path}.target` },
      wrong: say("imports.noPage"),
      done: say("imports.leftOut"),
    });
  const from = { file: place.part.name, line: null, field: path };
  return articles.map((article) => ({ ...article, from }));
}

function articleOf(
  sound: v.InferOutput<typeof annotation>,
  target: unknown,
): ForeignArticle | null {
  const isOurs = hasFields(sound.generator, "name") && sound.generator.name === "Pressmark";
  const source = hasFields(target, "source") ? target.source : target;
  const address = addressOf(source);
  if (!address) return null;
  const created = momentOf(sound.created);
  const said = { ...bodyOf(sound), created, modified: momentOf(sound.modified) || created };
  const recordId = isOurs && sound.id?.startsWith(URN) ? sound.id.slice(URN.length) : "";
  const article = { ...metaOf(source), address };
  const selector = hasFields(target, "selector") ? target.selector : undefined;
  const quote = quoteFrom(selector);
  if (!quote) return foreignArticle({ ...article, ...said, recordId });
  const highlight = foreignHighlight({
    ...{ toolId: sound.id ?? "", recordId, ...quote, ...said },
    position: isOurs ? positionIn(selector) : null,
    color: hasFields(target, "styleClass") ? colorOf(target.styleClass) : null,
  });
  return foreignArticle({ ...article, highlights: [highlight] });
}

function addressOf(source: unknown): string {
  if (typeof source === "string") return source;
  const id = hasFields(source, "id") ? source.id : "";
  return typeof id === "string" ? id : "";
}

const position = fields({ start: v.number(), end: v.number() });

function positionIn(selector: unknown): { start: number; end: number } | null {
  const found = selectorsIn(selector).find(({ type }) => type === "TextPositionSelector");
  if (!v.is(position, found)) return null;
  const { start, end } = found;
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end >= start
    ? { start, end }
    : null;
}

function colorOf(styleClass: unknown): ColorKey | null {
  return COLOR_KEYS.find((key) => asList(styleClass).includes(`pressmark-${key}`)) ?? null;
}

const textualBody = fields({ value: text, purpose: maybeText });

/** Tags are bodies with that purpose; classes are told by the target; all else is the note. */
function bodyOf(sound: Fields): { note: string; tags: string[] } {
  const bodies = [...asList(sound.body), ...asList(sound.bodyValue)].map((body) =>
    typeof body === "string" ? { value: body, purpose: null } : body,
  );
  const textual = bodies.filter((body) => v.is(textualBody, body));
  const tags = textual.filter(({ purpose }) => purpose === "tagging").map(({ value }) => value);
  const notes = textual.filter(({ purpose }) => purpose !== "tagging" && purpose !== "classifying");
  return { note: notes.map(({ value }) => value).join("\n\n"), tags };
}

/** What our own files say of an article, in the words of schema.org. */
function metaOf(source: unknown): Partial<ForeignArticle> {
  if (!v.is(anyFields, source)) return {};
  const textOf = (key: string) => asList(source[key]).find((one) => typeof one === "string");
  const authors = asList(source["schema:author"]).filter((one) => typeof one === "string");
  return {
    title: textOf("schema:headline") ?? "",
    authors,
    siteName: textOf("schema:publisher") ?? "",
    published: textOf("schema:datePublished") ?? "",
    language: textOf("language") ?? "",
  };
}
