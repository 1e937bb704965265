/**
 * The shape of what the notebook keeps: every field of the model. A row of the database, a record
 * of a backup and what a message brings are checked with the same schemas. What they say of a wrong
 * value is the name of the rule that it breaks (`wordsOf` in problem.ts has it in words).
 */
import * as v from "valibot";
import { COLOR_KEYS } from "../model/annotation.ts";
import { LONGEST_STORED_NOTE } from "../model/limits.ts";
import { isMoment } from "../model/moments.ts";
import type { Rule } from "./problem.ts";

type Schema = v.GenericSchema;

/** The name of a rule, as the schema says it of what breaks it. */
export const rule = (name: Rule): Rule => name;

/** Any text. */
export const text = v.string(rule("schema.text"));
/** A note that is in the notebook or in a backup already: screens can show it. */
export const storedNote = v.pipe(text, v.maxLength(LONGEST_STORED_NOTE, rule("schema.longNote")));
/** A number that counts or is an offset. */
export const count = v.pipe(
  v.number(rule("schema.number")),
  v.integer(rule("schema.wholeNumber")),
  v.minValue(0, rule("schema.notNegative")),
);
/** Yes or no. */
export const flag = v.boolean(rule("schema.flag"));
/** The id of a record. */
export const id = v.pipe(
  text,
  v.nonEmpty(rule("schema.notEmpty")),
  v.maxLength(200, rule("schema.longId")),
);
/** Of copies of the record. */
const otherIds = v.optional(v.array(id, rule("schema.ids")));
/**
 * ISO 8601 in UTC with milliseconds, always of one length, so that comparing timestamps as strings
 * compares moments.
 */
export const timestamp = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed && !isMoment(dataset.value)) addIssue({ message: rule("schema.moment") });
  }),
);
/** A web address, or "": nothing that runs when it is clicked. */
export const address = v.pipe(
  text,
  v.regex(/^(https?:|file:|about:|$)/i, rule("schema.webAddress")),
);
const href = v.pipe(text, v.regex(/^(https?|mailto):/i, rule("schema.link")));
/** A list of texts. */
export const texts = v.array(text, rule("schema.texts"));
/** One of the five colours. */
export const color = v.picklist(COLOR_KEYS, rule("schema.color"));
/** What kind of page it is. */
export const pageKind = v.picklist(
  ["news", "opinion", "live", "video", "gallery", "other"],
  rule("schema.pageKind"),
);

/** An object with these fields. Others pass and are kept: a later program may know them. */
export const fields = <const T extends v.ObjectEntries>(entries: T) =>
  v.looseObject(entries, rule("schema.object"));
/** A list of such items. */
export const list = <const T extends Schema>(item: T) => v.array(item, rule("schema.list"));
/** A value with the time of its change. */
const stamped = <const T extends Schema>(value: T) => fields({ value, modified: timestamp });

const selector = v.variant(
  "type",
  [
    fields({ type: v.literal("TextQuoteSelector"), exact: text, prefix: text, suffix: text }),
    fields({ type: v.literal("TextPositionSelector"), start: count, end: count }),
    fields({ type: v.literal("BlockSelector"), text, start: count, pageLength: count }),
  ],
  rule("schema.selector"),
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
  isAccessibleForFree: v.nullable(v.boolean(rule("schema.flagOrNull"))),
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
    rule("schema.blockKind"),
  ),
  text,
  level: v.optional(count),
  marks: v.optional(
    list(
      fields({
        type: v.picklist(["link", "emphasis", "strong", "code"], rule("schema.mark")),
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
  kind: v.picklist(["article", "annotation"], rule("schema.recordKind")),
  removed: timestamp,
});
