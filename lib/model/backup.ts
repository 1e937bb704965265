/**
 * The full backup: every record of the notebook, those in the trash and the old versions of texts
 * included; of what was deleted for ever that it was.
 */
import type { Annotation, Timestamp } from "./annotation.ts";
import type { SavedArticle, Version } from "./article.ts";
import type { Tombstone } from "./tombstone.ts";

export const BACKUP_FORMAT = "pressmark-backup";
export const BACKUP_VERSION = 3;

/** Every record of a notebook, deleted ones included, in no particular order. */
export interface Records {
  articles: SavedArticle[];
  annotations: Annotation[];
  versions: Version[];
  /** Of what was deleted for ever. */
  tombstones: Tombstone[];
}

/** How many records a backup has, and a hash of them (backup-content.ts). */
export interface BackupContent {
  articles: number;
  annotations: number;
  versions: number;
  /** Absent in backups of before there were any. */
  tombstones?: number;
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
