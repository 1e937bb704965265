/**
 * Automatic backups: what is known of them, when one is due, which files go. What is stored belongs
 * to this browser profile and is in no backup.
 */
import type { Timestamp } from "./annotation.ts";
import { compareStrings } from "./compare.ts";

/** A file that Pressmark wrote by itself. */
export interface BackupFile {
  /** Of the download; the browser may have forgotten it. */
  id: number;
  /** Where the browser put it. */
  path: string;
  /** As it was asked for, with its folder. */
  name: string;
  /** The reader's day, `2026-11-25`. */
  day: string;
  made: Timestamp;
}

export interface AutoBackup {
  isOn: boolean;
  /**
   * Part of every file's name: another profile that shares the folder never has the same names.
   */
  key: string;
  /** Newest last. */
  files: BackupFile[];
  /** The notebook's mark at the last backup (lib/store/backup.ts); "": there is none. */
  mark: string;
  /** Why the last try failed. */
  failure: { at: Timestamp; message: string } | null;
  /** The reader does not want to be asked. */
  isDeclined: boolean;
}

const DAYS = 7;
const WEEKS = 4;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Highlights after which the reader is asked whether backups are wanted. */
const WORTH_ASKING = 10;
/** Days without a backup, though something changed, after which the reader is told. */
const OLD = 3;

/** What was stored, in the shape of today; broken values are replaced. */
export function autoBackupFrom(stored: unknown): AutoBackup {
  const fields =
    typeof stored === "object" && stored !== null ? (stored as Partial<AutoBackup>) : {};
  return {
    isOn: fields.isOn === true,
    key: typeof fields.key === "string" ? fields.key : "",
    files: Array.isArray(fields.files) ? fields.files : [],
    mark: typeof fields.mark === "string" ? fields.mark : "",
    failure: fields.failure ?? null,
    isDeclined: fields.isDeclined === true,
  };
}

/** The last backup that was made. */
export function newestFile({ files }: { files: readonly BackupFile[] }): BackupFile | undefined {
  return files.reduce<BackupFile | undefined>(
    (newest, file) => (newest && newest.made >= file.made ? newest : file),
    undefined,
  );
}

/**
 * Whether a backup is to be made: once a day, if the notebook changed since the last one. After a
 * failure it is tried again every hour.
 */
export function isBackupDue(
  state: AutoBackup,
  { mark, day, now }: { mark: string; day: string; now: Timestamp },
): boolean {
  if (!state.isOn || mark === state.mark) return false;
  if (state.files.some((file) => file.day === day)) return false;
  if (!state.failure) return true;
  const since = Date.parse(now) - Date.parse(state.failure.at);
  return since < 0 || since >= HOUR;
}

/**
 * The files to delete: all but the newest of each of the last 7 days and of each of the last 4
 * weeks that have one. Days without a backup do not count: who comes back after a year still has
 * them all.
 */
export function obsoleteFiles(files: readonly BackupFile[]): BackupFile[] {
  const newestFirst = files.toSorted(
    (a, b) => compareStrings(b.day, a.day) || compareStrings(b.made, a.made),
  );
  const newest = newestFile({ files });
  const kept = new Set<BackupFile>(newest ? [newest] : []);
  keepFirstOfEach(newestFirst, ({ day }) => day, DAYS, kept);
  keepFirstOfEach(newestFirst, weekOf, WEEKS, kept);
  return files.filter((file) => !kept.has(file));
}

function keepFirstOfEach(
  newestFirst: readonly BackupFile[],
  periodOf: (file: BackupFile) => string,
  count: number,
  kept: Set<BackupFile>,
): void {
  const seen = new Set<string>();
  for (const file of newestFirst) {
    const period = periodOf(file);
    if (seen.has(period) || seen.size === count) continue;
    seen.add(period);
    kept.add(file);
  }
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf({ day }: BackupFile): string {
  return String(Math.floor((Date.parse(day) / DAY + 3) / 7));
}

/** What the reader is to hear of the backups, if anything. */
export type BackupNotice =
  | { kind: "offer" }
  | { kind: "failed"; message: string }
  | { kind: "old"; days: number };

/** What is in the notebook, and when it was changed last. */
export interface Activity {
  highlights: number;
  lastChange: Timestamp | undefined;
}

/** The one thing to say now; null if all is well. */
export function backupNoticeOf(
  state: AutoBackup,
  { highlights, lastChange }: Activity,
  now: Timestamp,
): BackupNotice | null {
  if (!state.isOn) return state.isDeclined || highlights < WORTH_ASKING ? null : { kind: "offer" };
  if (state.failure) return { kind: "failed", message: state.failure.message };
  const made = newestFile(state)?.made;
  if (!made || !lastChange || lastChange <= made) return null;
  const days = Math.floor((Date.parse(now) - Date.parse(made)) / DAY);
  return days >= OLD ? { kind: "old", days } : null;
}
