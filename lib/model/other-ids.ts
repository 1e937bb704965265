/**
 * The ids under which copies of a record are known elsewhere. A merge that finds the same article
 * or the same highlight under another id keeps one of the two; without the other's id, a copy that
 * comes later would be taken for something new, also after the record was deleted for ever.
 */

/** A record that copies may know by other ids. */
export interface Known {
  id: string;
  otherIds?: string[];
}

/** The id of the record and all others that it is known by. */
export function idsOf({ id, otherIds = [] }: Known): string[] {
  return [id, ...otherIds];
}

/** The field as it is put into a record: in order, without the record's own id; none if empty. */
export function otherIdsField(id: string, ...known: readonly Known[]): { otherIds?: string[] } {
  const all = new Set(known.flatMap(idsOf));
  all.delete(id);
  return all.size > 0 ? { otherIds: [...all].sort() } : {};
}

/** The record, known by the ids of the other one as well; the same object if it was already. */
export function alsoKnownAs<T extends Known>(record: T, other: Known): T {
  const missing = idsOf(other).some((id) => !idsOf(record).includes(id));
  return missing ? { ...record, ...otherIdsField(record.id, record, other) } : record;
}
