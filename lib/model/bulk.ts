/** Changes of many records at once, and what is needed to take one back. */
import type { ColorKey } from "./annotation.ts";

/** Which records are meant. */
export interface RecordIds {
  articles: string[];
  annotations: string[];
}

/** What is done to each of them; an article has no colour. Deletion stands alone. */
export interface BulkChange {
  addTags?: string[];
  removeTags?: string[];
  color?: ColorKey;
  deleted?: boolean;
}

/** Fields of a record that a bulk change can change. */
export interface BulkFields {
  tags?: string[];
  color?: ColorKey;
  deleted?: boolean;
}

/** Fields of one record as they were before a bulk change. */
export interface FormerFields extends BulkFields {
  id: string;
  /**
   * The same fields as the change left them: one that is different by now was changed since. By
   * value and not by stamp, since undoing a later change gives the value back with a new stamp.
   */
  left: BulkFields;
}

/** The records that a bulk change really changed, as they were. */
export interface Former {
  articles: FormerFields[];
  annotations: FormerFields[];
}
