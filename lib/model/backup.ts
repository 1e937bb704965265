/**
 * The full backup: every record of the notebook, the deleted ones and the old versions of texts
 * included.
 */
import type { Annotation, Timestamp } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";

export const BACKUP_FORMAT = "pressmark-backup";
export const BACKUP_VERSION = 2;
/** Of the schema whose records a backup of this version holds (lib/store/migrations.ts). */
export const NOTEBOOK_VERSION = 4;

/** Every record of a notebook, deleted ones included, in no particular order. */
export interface Records {
  articles: SavedArticle[];
  annotations: Annotation[];
  versions: Version[];
}

/** How many records a backup has, and a hash of them (backup-content.ts). */
export interface BackupContent {
  articles: number;
  annotations: number;
  versions: number;
  /** Of the canonical JSON of settings and records, one a line; lower-case hex. */
  sha256: string;
}

/**
 * What a backup file holds. Fields that a later program adds are kept when they are read and
 * written again.
 */
export interface Backup extends Records {
  format: typeof BACKUP_FORMAT;
  version: number;
  created: Timestamp;
  /** Absent in backups of before there was one. */
  content?: BackupContent;
  /** As settings.ts has them, unchecked: `settingsFrom` makes settings of them. */
  settings?: unknown;
}
