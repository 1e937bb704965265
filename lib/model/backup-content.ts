/**
 * What a backup says of its own content: how many records, and a hash of them. A file that was cut
 * off or changed no longer agrees with it.
 */
import type { BackupContent, Records } from "./backup.ts";
import { canonicalJson } from "./canonical-json.ts";
import { compareStrings } from "./compare.ts";
import { hashOfParts } from "./ids.ts";
import type { Tombstone } from "./tombstone.ts";

/** The fields of a backup that list records, in the order of the file. */
export const RECORD_LISTS = ["articles", "annotations", "versions", "tombstones"] as const;

/** Every record as a line of canonical JSON, in order of creation, then of id. */
export type RecordLines = Record<(typeof RECORD_LISTS)[number], string[]>;

/** The same records give the same lines, whatever their order. */
export function linesOf(records: Records): RecordLines {
  return {
    articles: records.articles.toSorted(byCreation).map(canonicalJson),
    annotations: records.annotations.toSorted(byCreation).map(canonicalJson),
    versions: records.versions.toSorted(byCreation).map(canonicalJson),
    tombstones: records.tombstones.toSorted(byRemoval).map(canonicalJson),
  };
}

interface Created {
  created: string;
  id: string;
}

function byCreation(a: Created, b: Created): number {
  return compareStrings(a.created, b.created) || compareStrings(a.id, b.id);
}

function byRemoval(a: Tombstone, b: Tombstone): number {
  return compareStrings(a.removed, b.removed) || compareStrings(a.id, b.id);
}

/** What a backup of these lines and settings says of itself. */
export async function contentOf(lines: RecordLines, settings: unknown): Promise<BackupContent> {
  const hashed = [`settings ${canonicalJson(settings ?? null)}\n`];
  for (const name of RECORD_LISTS) for (const line of lines[name]) hashed.push(`${name} ${line}\n`);
  return {
    articles: lines.articles.length,
    annotations: lines.annotations.length,
    versions: lines.versions.length,
    tombstones: lines.tombstones.length,
    sha256: await hashOfParts(hashed),
  };
}
