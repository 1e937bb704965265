/**
 * The shape and size of what messages to the background bring (lib/platform/protocol.ts documents
 * each).
 */
import * as v from "valibot";
import {
  LONGEST_ADDRESS,
  LONGEST_NOTE,
  LONGEST_QUOTE,
  LONGEST_STORED_NOTE,
  LONGEST_TAG,
  MOST_CHANGED,
  MOST_PURGED,
  MOST_STATUSES,
  MOST_TAGS,
} from "../model/limits.ts";
import { isWithin } from "../model/nesting.ts";
import {
  annotation,
  block,
  color,
  count,
  fields,
  flag,
  id,
  list,
  meta,
  pageKind,
  reanchoring,
  storedNote,
  text,
  texts,
} from "./records.ts";

const address = v.pipe(text, v.maxLength(LONGEST_ADDRESS, "is too long for an address"));
const note = v.pipe(text, v.maxLength(LONGEST_NOTE, "is too long for a note"));
const tags = v.pipe(
  list(v.pipe(text, v.maxLength(LONGEST_TAG, "is too long for a tag"))),
  v.maxLength(MOST_TAGS, "are too many tags"),
);
/** More than a reader ever laid over each other. */
const MOST_REPLACED = 1000;
const replaces = v.pipe(list(id), v.maxLength(MOST_REPLACED, "are too many highlights"));
const tabId = v.optional(count);
const share = v.pipe(v.number("should be a number"), v.minValue(0), v.maxValue(1));
const ids = v.pipe(list(id), v.maxLength(MOST_PURGED, "are too many records"));
const nothing = v.null("should be nothing");

const snapshot = fields({
  ...{ address, claimed: texts, meta, blocks: list(block) },
  extracted: v.optional(text),
});
const extractedBlock = {
  ...block.entries,
  containers: v.optional(texts),
  likelihood: v.optional(share),
};
const extracted = fields({
  ...meta.entries,
  blocks: list(fields(extractedBlock)),
  excludedBlocks: list(fields({ ...extractedBlock, blocksBefore: count })),
  confidence: share,
  coverage: share,
  truncated: flag,
});

/** A highlight that is new: its note as long as a note may be, and no article yet. */
const draft = v.pipe(
  fields({ ...annotation.entries, articleId: text }),
  v.check((value) => isWithin(value, { units: LONGEST_QUOTE + LONGEST_NOTE }), "is too large"),
  v.check(({ body }) => body.note.value.length <= LONGEST_NOTE, "is too large"),
  v.check(({ body }) => body.tags.value.length <= MOST_TAGS, "is too large"),
);
/** A reanchoring, a note, the note that it was made from, and words that were not saved. */
const LARGEST_CHANGE = LONGEST_QUOTE + LONGEST_NOTE + 2 * LONGEST_STORED_NOTE;
const noteChange = fields({
  note: v.optional(note),
  noteBefore: v.optional(storedNote),
  noteKept: v.optional(storedNote),
  tags: v.optional(tags),
  tagsBefore: v.optional(texts),
});
const annotationChange = v.pipe(
  fields({
    ...noteChange.entries,
    color: v.optional(color),
    deleted: v.optional(flag),
    reanchoring: v.optional(reanchoring),
    notFound: v.optional(flag),
  }),
  v.check((value) => isWithin(value, { units: LARGEST_CHANGE }), "is too large"),
);
const articleChange = fields({
  ...noteChange.entries,
  deleted: v.optional(flag),
});
const overrideChange = fields({
  opening: text,
  occurrence: count,
  keep: v.nullable(flag),
});
const changedIds = v.pipe(list(id), v.maxLength(MOST_CHANGED, "are too many records"));
const tag = v.pipe(text, v.maxLength(LONGEST_TAG, "is too long for a tag"));
const bulkFields = {
  tags: v.optional(texts),
  color: v.optional(color),
  deleted: v.optional(flag),
};
const former = v.pipe(
  list(fields({ id, ...bulkFields, left: fields(bulkFields) })),
  v.maxLength(MOST_CHANGED, "are too many records"),
);
const anchorStatus = fields({
  id,
  state: v.picklist(["exact", "moved", "edited", "not-found", "not-tried"], "is no known state"),
  similarity: v.number("should be a number"),
  changes: list(fields({ was: text, is: text })),
  alternatives: count,
  hidden: flag,
  risks: list(v.picklist(["repeated", "volatile", "outside"], "is no known risk")),
});
const anchorStatuses = v.pipe(
  list(anchorStatus),
  v.maxLength(MOST_STATUSES, "are too many highlights"),
);

/** By the name of the message. */
export const messageData = {
  reportPageStatus: fields({
    status: fields({
      address,
      title: text,
      isArticle: flag,
      kind: pageKind,
    }),
    claimed: texts,
  }),
  injectAnnotator: fields({ tabId }),
  reportAnchoring: fields({ articleId: id, anchorStatuses }),
  openArticle: snapshot,
  saveAnnotation: fields({ snapshot, annotation: draft, replaces: v.optional(replaces), tabId }),
  changeAnnotation: fields({ id, change: annotationChange }),
  quoteHighlight: fields({ id }),
  saveArticle: fields({ snapshot, tabId }),
  changeArticle: fields({ id, change: articleChange }),
  purgeTrash: fields({ act: id, articleIds: ids, annotationIds: ids }),
  decideOnSite: fields({ articleId: id, page: snapshot, isAllowed: flag, tabId }),
  overrideBlocks: fields({
    address,
    article: extracted,
    claimed: texts,
    changes: list(overrideChange),
    tabId,
  }),
  changeMany: fields({
    act: id,
    ids: fields({ articles: changedIds, annotations: changedIds }),
    change: fields({
      addTags: v.optional(tags),
      removeTags: v.optional(tags),
      color: v.optional(color),
      deleted: v.optional(flag),
    }),
  }),
  renameTag: fields({ act: id, from: v.pipe(tag, v.nonEmpty("should not be empty")), to: tag }),
  putBack: fields({ former: fields({ articles: former, annotations: former }) }),
  listTags: nothing,
  openNote: fields({ id, focus: v.nullable(v.picklist(["note", "tag"], "is no field")) }),
  claimNote: fields({ token: v.pipe(text, v.maxLength(100, "is too long for a token")) }),
  readNote: nothing,
  changeNote: fields({ change: noteChange }),
  reportNoteFrame: fields({ height: v.nullable(count) }),
  openPanel: nothing,
  wantNote: fields({ id: v.nullable(id), tabId }),
  notebookImported: nothing,
  backUpNow: nothing,
  settingsForBackup: nothing,
  keepBackup: v.variant("ok", [
    fields({ ok: v.literal(true), url: text, mark: text }),
    fields({ ok: v.literal(false), message: text }),
  ]),
  openExtensionPage: fields({ page: v.picklist(["library", "options"], "is no page of ours") }),
};
