/**
 * What a backup must contain to be imported: every field of the model. Fields that only a later
 * program knows pass and are kept. The messages follow a path: "annotations[3].created: should be
 * …".
 */
import * as v from "valibot";
import { COLOR_KEYS } from "../model/annotation.ts";

const text = v.string("should be a text");
const count = v.pipe(
  v.number("should be a number"),
  v.integer("should be a whole number"),
  v.minValue(0, "should not be negative"),
);
const id = v.pipe(
  text,
  v.nonEmpty("should not be empty"),
  v.maxLength(200, "is too long for an id"),
);
/**
 * ISO 8601 in UTC with milliseconds, always of one length, so that comparing timestamps as strings
 * compares moments.
 */
const timestamp = v.pipe(
  text,
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
    "should be a moment such as 2026-03-04T18:22:05.000Z",
  ),
);
const texts = v.array(text, "should be a list of texts");
const fields = <const T extends v.ObjectEntries>(entries: T) =>
  v.looseObject(entries, "should be an object");
const list = <const T extends v.GenericSchema>(item: T) => v.array(item, "should be a list");
const stamped = <const T extends v.GenericSchema>(value: T) =>
  fields({ value, modified: timestamp });

/** A web address, or "": nothing that runs when it is clicked. */
const address = v.pipe(text, v.regex(/^(https?:|file:|about:|$)/i, "should be a web address"));
const href = v.pipe(text, v.regex(/^(https?|mailto):/i, "should be a web or mail address"));

const selector = v.variant(
  "type",
  [
    fields({ type: v.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
    fields({ type: v.literal("TextPositionSelector"), start: count, end: count }),
    fields({ type: v.literal("BlockSelector"), text, start: count, pageLength: count }),
  ],
  "should be a TextQuoteSelector, TextPositionSelector or BlockSelector",
);

const annotation = fields({
  id,
  articleId: id,
  created: timestamp,
  modified: timestamp,
  deleted: stamped(v.boolean("should be true or false")),
  target: fields({
    source: address,
    selector: list(selector),
    reanchoring: v.optional(fields({ seen: timestamp, selector: list(selector) })),
  }),
  body: fields({
    note: stamped(text),
    tags: stamped(texts),
    color: stamped(v.picklist(COLOR_KEYS, `should be one of ${COLOR_KEYS.join(", ")}`)),
  }),
});

const meta = fields({
  title: text,
  byline: text,
  authors: texts,
  agencies: texts,
  published: text,
  modified: text,
  siteName: text,
  section: text,
  language: text,
  excerpt: text,
  leadImage: text,
  canonical: text,
  kind: v.picklist(
    ["news", "opinion", "live", "video", "gallery", "other"],
    "is not a known kind of page",
  ),
  isAccessibleForFree: v.nullable(v.boolean("should be true, false or null")),
});

const override = fields({
  opening: text,
  occurrence: count,
  keep: v.boolean("should be true or false"),
});

const article = fields({
  id,
  address,
  identities: texts,
  claims: texts,
  meta,
  note: stamped(text),
  tags: stamped(texts),
  overrides: v.optional(stamped(list(override))),
  created: timestamp,
  modified: timestamp,
  deleted: stamped(v.boolean("should be true or false")),
});

const block = fields({
  type: v.picklist(
    ["paragraph", "heading", "list-item", "quote", "caption", "table", "preformatted"],
    "is not a known kind of block",
  ),
  text,
  level: v.optional(count),
  marks: v.optional(
    list(
      fields({
        type: v.picklist(["link", "emphasis", "strong", "code"], "is not a known mark"),
        start: count,
        end: count,
        href: v.optional(href),
      }),
    ),
  ),
  time: v.optional(text),
});

const version = fields({ id, articleId: id, created: timestamp, hash: text, blocks: list(block) });

/** The whole file. */
export const backupSchema = fields({
  format: v.literal("pressmark-backup"),
  version: count,
  created: timestamp,
  articles: list(article),
  annotations: list(annotation),
  versions: list(version),
});
