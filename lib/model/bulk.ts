/** Changes of many records at once, and what is needed to take one back. */
import type { ColorKey, Timestamp } from "./annotation.ts";

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

/** Fields of one record as they were before a bulk change. */
export interface FormerFields {
  id: string;
  /** The stamp that the change gave them: a field that has another one by now was changed since. */
  moment: Timestamp;
  tags?: string[];
  color?: ColorKey;
  deleted?: boolean;
}

/** The records that a bulk change really changed, as they were. */
export interface Former {
  articles: FormerFields[];
  annotations: FormerFields[];
}
