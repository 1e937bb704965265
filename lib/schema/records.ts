/**
 * The shape of what the notebook keeps: every field of the model. A row of the database, a record
 * of a backup and what a message brings are checked with the same schemas. Their messages follow a
 * path: "annotations[3].created: should be …".
 */
import * as v from "valibot";
import { COLOR_KEYS } from "../model/annotation.ts";
import { LONGEST_STORED_NOTE } from "../model/limits.ts";
import { isMoment } from "../model/moments.ts";

type Schema = v.GenericSchema;

/** Any text. */
export const text = v.string("should be a text");
/** A note that is in the notebook or in a backup already: screens can show it. */
export const storedNote = v.pipe(
  text,
  v.maxLength(LONGEST_STORED_NOTE, `should not be longer than ${LONGEST_STORED_NOTE} characters`),
);
/** A number that counts or is an offset. */
export const count = v.pipe(
  v.number("should be a number"),
  v.integer("should be a whole number"),
  v.minValue(0, "should not be negative"),
);
/** Yes or no. */
export const flag = v.boolean("should be true or false");
/** The id of a record. */
export const id = v.pipe(
  text,
  v.nonEmpty("should not be empty"),
  v.maxLength(200, "is too long for an id"),
);
/** Of copies of the record. */
const otherIds = v.optional(v.array(id, "should be a list of ids"));
/**
 * ISO 8601 in UTC with milliseconds, always of one length, so that comparing timestamps as strings
 * compares moments.
 */
export const timestamp = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !isMoment(dataset.value))
      addIssue({ message: "should be a moment such as 2026-03-04T18:22:05.000Z" });
  }),
);
/** A web address, or "": nothing that runs when it is clicked. */
export const address = v.pipe(
  text,
  v.regex(/^(https?:|file:|about:|$)/i, "should be a web address"),
);
const href = v.pipe(text, v.regex(/^(https?|mailto):/i, "should be a web or mail address"));
/** A list of texts. */
export const texts = v.array(text, "should be a list of texts");
/** One of the five colours. */
export const color = v.picklist(COLOR_KEYS, `should be one of ${COLOR_KEYS.join(", ")}`);
/** What kind of page it is. */
export const pageKind = v.picklist(
  ["news", "opinion", "live", "video", "gallery", "other"],
  "is not a known kind of page",
);

/** An object with these fields. Others pass and are kept: a later program may know them. */
export const fields = <const T extends v.ObjectEntries>(entries: T) =>
  v.looseObject(entries, "should be an object");
/** A list of such items. */
export const list = <const T extends Schema>(item: T) => v.array(item, "should be a list");
/** A value with the time of its change. */
const stamped = <const T extends Schema>(value: T) => fields({ value, modified: timestamp });

const selector = v.variant(
  "type",
  [
    fields({ type: v.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
    fields({ type: v.literal("TextPositionSelector"), start: count, end: count }),
    fields({ type: v.literal("BlockSelector"), text, start: count, pageLength: count }),
  ],
  "should be a TextQuoteSelector, TextPositionSelector or BlockSelector",
);
/** Where a passage stands now. */
export const reanchoring = fields({ seen: timestamp, selector: list(selector) });

/** One highlight. */
export const annotation = fields({
  id,
  otherIds,
  articleId: id,
  created: timestamp,
  modified: timestamp,
  deleted: stamped(flag),
  target: fields({
    source: address,
    selector: list(selector),
    reanchoring: v.optional(reanchoring),
    notFound: v.optional(stamped(flag)),
    translatedInto: v.optional(text),
  }),
  body: fields({ note: stamped(storedNote), tags: stamped(texts), color: stamped(color) }),
});

/** What an article says of itself. */
export const meta = fields({
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
  kind: pageKind,
  isAccessibleForFree: v.nullable(v.boolean("should be true, false or null")),
});

/** One article. */
export const article = fields({
  id,
  otherIds,
  address,
  identities: texts,
  claims: texts,
  meta,
  note: stamped(storedNote),
  tags: stamped(texts),
  overrides: v.optional(stamped(list(fields({ opening: text, occurrence: count, keep: flag })))),
  consents: v.optional(list(fields({ site: text, value: flag, modified: timestamp }))),
  created: timestamp,
  modified: timestamp,
  deleted: stamped(flag),
});

/** An article as a row: the first program stored metadata that lacked some fields. */
export const articleRow = fields({ ...article.entries, meta: v.partial(meta) });

/** A paragraph of an article. */
export const block = fields({
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

/** An article's text at one time. */
export const version = fields({
  id,
  articleId: id,
  created: timestamp,
  hash: text,
  blocks: list(block),
  extracted: v.optional(text),
});

/** What stays of a record that was deleted for ever. */
export const tombstone = fields({
  id,
  kind: v.picklist(["article", "annotation"], "is not a known kind of record"),
  removed: timestamp,
});
