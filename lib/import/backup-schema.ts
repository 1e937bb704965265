/**
 * What a backup must contain to be imported: every field of the model. Fields that only a later
 * program knows pass and are kept.
 */
import * as v from "valibot";
import {
  annotation,
  article,
  count,
  fields,
  list,
  text,
  timestamp,
  tombstone,
  version,
} from "../schema/records.ts";

/** The whole file. */
export const backupSchema = fields({
  format: v.literal("pressmark-backup"),
  version: count,
  created: timestamp,
  articles: list(article),
  annotations: list(annotation),
  versions: list(version),
  // Not there before anything could be deleted for ever.
  tombstones: v.optional(list(tombstone)),
  // Not there before backups could be checked.
  content: v.optional(
    fields({
      ...{ articles: count, annotations: count, versions: count },
      tombstones: v.optional(count),
      sha256: text,
    }),
  ),
});
