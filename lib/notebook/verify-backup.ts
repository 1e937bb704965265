/** A backup file read without importing it: is it whole, and does it have what the notebook has? */

import { messageOf } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import { parseBackup } from "../import/backup.ts";
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import type { Backup } from "../model/backup.ts";
import { contentOf, linesOf } from "../model/backup-content.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { readRecords } from "../store/backup.ts";
import type { NotebookDb } from "../store/db.ts";

/**
 * "whole": it is as it was written; "changed": it was cut, damaged or edited since; "unknown": it
 * was made before a backup said what is in it.
 */
export type Wholeness = "whole" | "changed" | "unknown";

/** How the records of one kind in the file compare with those in the notebook. */
export interface Comparison {
  inFile: number;
  inNotebook: number;
  onlyInFile: number;
  onlyInNotebook: number;
  /** In both, with other words. */
  different: number;
}

/** What was found out of the file. */
export interface Verified {
  created: string;
  wholeness: Wholeness;
  articles: Comparison;
  annotations: Comparison;
  versions: Comparison;
}

/** `message` says why the file is no backup, in a sentence for the reader. */
export type VerifyResult = { ok: true; verified: Verified } | { ok: false; message: string };

/** Reads and compares; writes nothing. Never rejects. */
export async function verifyBackup(db: NotebookDb, file: Blob): Promise<VerifyResult> {
  try {
    const parsed = parseBackup(await file.text());
    if (!parsed.ok) return parsed;
    const { backup } = parsed;
    const notebook = await readRecords(db);
    const verified: Verified = {
      created: backup.created,
      wholeness: await wholenessOf(backup),
      articles: compare(backup.articles, notebook.articles),
      annotations: compare(backup.annotations, notebook.annotations),
      versions: compare(backup.versions, notebook.versions),
    };
    return { ok: true, verified };
  } catch (error) {
    return { ok: false, message: say("imports.notChecked", { reason: messageOf(error) }) };
  }
}

async function wholenessOf(backup: Backup): Promise<Wholeness> {
  if (!backup.content) return "unknown";
  const content = await contentOf(linesOf(backup), backup.settings);
  // A file of before there were tombstones does not say that it has none.
  const said = { tombstones: 0, ...backup.content };
  return canonicalJson(content) === canonicalJson(said) ? "whole" : "changed";
}

function compare<T extends SavedArticle | Annotation | Version>(
  inFile: readonly T[],
  inNotebook: readonly T[],
): Comparison {
  const known = new Map(inNotebook.map((record) => [record.id, record]));
  const shared = inFile.filter(({ id }) => known.has(id));
  return {
    inFile: inFile.length,
    inNotebook: inNotebook.length,
    onlyInFile: inFile.length - shared.length,
    onlyInNotebook: inNotebook.length - shared.length,
    different: shared.filter((one) => canonicalJson(one) !== canonicalJson(known.get(one.id)))
      .length,
  };
}
