/**
 * Moments, and how a clock that is wrong does no harm. Which of two copies of a field is the later
 * one is told by their stamps alone (merge.ts); a clock that was ahead and is put right must not
 * make what is written then the older one.
 */
import type { Annotation, Stamped, Timestamp } from "./annotation.ts";
import type { SavedArticle } from "./article.ts";
import type { Backup, Records } from "./backup.ts";

/** Beyond it a year has more than four digits, and moments no longer sort as texts. */
const LAST_MOMENT = "9999-12-31T23:59:59.999Z";
/**
 * Milliseconds that the clock of a backup may be ahead of ours: a wrong day or zone does no harm
 * for long.
 */
const FAR_AHEAD = 24 * 60 * 60 * 1000;

/**
 * Whether a text is a moment that exists, as `Date.toISOString` writes it: no month 99, no 30
 * February.
 */
export function isMoment(text: string): boolean {
  const date = new Date(text);
  return text.length === LAST_MOMENT.length && isReal(date) && date.toISOString() === text;
}

function isReal(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

/**
 * The stamp of a change: now, or just after the stamps that it replaces if the clock was put back
 * since.
 */
export function momentAfter(now: Timestamp, ...stamps: readonly Timestamp[]): Timestamp {
  const last = stamps.filter(isMoment).reduce((a, b) => (a > b ? a : b), "");
  if (last < now) return now;
  return last < LAST_MOMENT ? new Date(Date.parse(last) + 1).toISOString() : LAST_MOMENT;
}

/** Every stamp of an annotation that a change by the reader replaces. */
export function stampsOfAnnotation({ modified, deleted, body }: Annotation): Timestamp[] {
  const fields = [deleted, body.note, body.tags, body.color];
  return [modified, ...fields.map((field) => field.modified)];
}

/** Every stamp of an article that a change by the reader replaces. */
export function stampsOfArticle(article: SavedArticle): Timestamp[] {
  const { modified, note, tags, deleted, overrides, consents = [] } = article;
  const fields = [note, tags, deleted, ...(overrides ? [overrides] : []), ...consents];
  return [modified, ...fields.map((field) => field.modified)];
}

/** A backup without moments in the future. */
interface SoundBackup {
  backup: Backup;
  /** How many of its records had one. */
  fromFuture: number;
}

/**
 * The backup without moments that are more than a day ahead of `now`: they would win over every
 * later word. They become the latest moment of the file that is not ahead, mostly that of its
 * export, so that what was written since wins, and the same file taken in again changes nothing.
 * Only where all of it lies ahead they become `now`.
 */
export function withSoundMoments(backup: Backup, now: Timestamp): SoundBackup {
  const limit = new Date(Date.parse(now) + FAR_AHEAD).toISOString();
  let latest = backup.created > limit ? "" : backup.created;
  mapRecords(backup, (moment) => {
    if (moment <= limit && moment > latest) latest = moment;
    return moment;
  });
  let fromFuture = 0;
  const mended = mapRecords(
    backup,
    (moment) => (moment > limit ? latest || now : moment),
    () => fromFuture++,
  );
  return { backup: { ...backup, ...mended }, fromFuture };
}

/**
 * The records with each moment changed; `onChange` is called once for each record that is another
 * then.
 */
function mapRecords(
  { articles, annotations, versions, tombstones }: Records,
  change: (moment: Timestamp) => Timestamp,
  onChange: () => void = () => {},
): Records {
  const mapAll = <T>(records: readonly T[], mapOne: typeof mapMoments<T>): T[] =>
    records.map((record) => {
      let isChanged = false;
      const mapped = mapOne(record, (moment) => {
        const next = change(moment);
        isChanged ||= next !== moment;
        return next;
      });
      if (isChanged) onChange();
      return isChanged ? mapped : record;
    });
  return {
    articles: mapAll(articles, mapArticle),
    annotations: mapAll(annotations, mapAnnotation),
    versions: mapAll(versions, mapMoments),
    tombstones, // no moment of theirs rules
  };
}

/**
 * The record with its own moments and those of its stamped fields changed, fields of a later
 * program included.
 */
function mapMoments<T>(record: T, change: (moment: Timestamp) => Timestamp): T {
  const fields = Object.entries(record as Record<string, unknown>).map(([key, value]) => {
    const isMoment = ["created", "modified", "seen"].includes(key) && typeof value === "string";
    if (isMoment) return [key, change(value)];
    return [key, isStamped(value) ? { ...value, modified: change(value.modified) } : value];
  });
  return Object.fromEntries(fields) as T;
}

function mapArticle(article: SavedArticle, change: (moment: Timestamp) => Timestamp) {
  const { consents, ...rest } = mapMoments(article, change);
  return consents
    ? { ...rest, consents: consents.map((consent) => mapMoments(consent, change)) }
    : rest;
}

function mapAnnotation(annotation: Annotation, change: (moment: Timestamp) => Timestamp) {
  const { target, body, ...rest } = mapMoments(annotation, change);
  const reanchoring = target.reanchoring && mapMoments(target.reanchoring, change);
  return {
    ...rest,
    target: { ...mapMoments(target, change), ...(reanchoring ? { reanchoring } : {}) },
    body: mapMoments(body, change),
  };
}

function isStamped(value: unknown): value is Stamped<unknown> {
  const fields = value as Partial<Stamped<unknown>> | null;
  return typeof fields?.modified === "string" && Object.hasOwn(fields, "value");
}

/**
 * A new annotation as a page's script made it, without a moment that is none or that lies ahead of
 * the clock.
 */
export function withMomentsUntil(annotation: Annotation, now: Timestamp): Annotation {
  return mapAnnotation(annotation, (moment) => (isMoment(moment) && moment <= now ? moment : now));
}
