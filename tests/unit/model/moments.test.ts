import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnnotation } from "../../../lib/model/annotation.ts";
import type { Backup, Records } from "../../../lib/model/backup.ts";
import { applyAnnotationChange, applyArticleChange } from "../../../lib/model/changes.ts";
import { mergeAnnotation, mergeArticle } from "../../../lib/model/merge.ts";
import { mergeNotebooks } from "../../../lib/model/merge-notebooks.ts";
import {
  isMoment,
  momentAfter,
  withMomentsUntil,
  withSoundMoments,
} from "../../../lib/model/moments.ts";
import { annotationWith, articleWith, records } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";

const NOW = "2026-03-10T12:00:00.000Z";
const AHEAD = "9999-01-01T00:00:00.000Z";
const LAST = "9999-12-31T23:59:59.999Z";
const moment = fc
  .date({ min: new Date("0000-01-01"), max: new Date(LAST), noInvalidDate: true })
  .map((date) => date.toISOString());

describe("a moment", () => {
  it("is what a clock can show", () => {
    fc.assert(fc.property(moment, (some) => void expect(isMoment(some)).toBe(true)));
  });

  it.each([
    "2026-99-01T00:00:00.000Z",
    "2026-02-30T00:00:00.000Z",
    "2025-02-29T00:00:00.000Z",
    "2026-03-04T24:00:00.000Z",
    "2026-03-04T18:60:00.000Z",
    "2026-03-04T18:22:05Z",
    "2026-03-04",
    "+010000-01-01T00:00:00.000Z",
    "",
    "yesterday",
  ])("is not «%s»", (text) => expect(isMoment(text)).toBe(false));
});

describe("the stamp of a change", () => {
  it("is now, or after everything that it replaces", () => {
    fc.assert(
      fc.property(moment, fc.array(moment, { maxLength: 4 }), (now, stamps) => {
        const stamp = momentAfter(now, ...stamps);
        expect(isMoment(stamp)).toBe(true);
        expect(stamp >= now).toBe(true);
        for (const old of stamps) expect(stamp > old || old === LAST).toBe(true);
        if (stamps.every((old) => old < now)) expect(stamp).toBe(now);
      }),
    );
  });

  it("is not led astray by what is no moment", () => expect(momentAfter(NOW, "zzz", "")).toBe(NOW));

  const id = fc.constant("one");
  it("makes a later edit win, also after a clock that was ahead was put right", () => {
    const colors = fc.constantFrom("fact", "doubt");
    fc.assert(
      fc.property(annotationWith(id, id), fc.string(), colors, (old, note, color) => {
        const changed = applyAnnotationChange(old, { note, color }, "2020-01-01T00:00:00.000Z");
        for (const merged of [mergeAnnotation(old, changed), mergeAnnotation(changed, old)]) {
          expect(merged.body.note.value).toBe(note);
          expect(merged.body.color.value).toBe(color);
          expect(merged.modified).toBe(changed.modified);
        }
      }),
    );
    fc.assert(
      fc.property(articleWith(id), fc.string(), fc.boolean(), (old, note, deleted) => {
        const changed = applyArticleChange(old, { note, deleted }, "2020-01-01T00:00:00.000Z");
        for (const merged of [mergeArticle(old, changed), mergeArticle(changed, old)]) {
          expect(merged.note.value).toBe(note);
          expect(merged.deleted.value).toBe(deleted);
        }
      }),
    );
  });
});

describe("a new highlight from a page", () => {
  it("is no younger than the clock says", () => {
    const made = (now: string) =>
      createAnnotation({ id: "a", articleId: "", source: "", selector: [], color: "fact", now });
    expect(withMomentsUntil(made(AHEAD), NOW)).toEqual(made(NOW));
    expect(withMomentsUntil(made("2026-99-99T00:00:00.000Z"), NOW)).toEqual(made(NOW));
    expect(withMomentsUntil(made("2026-03-01T00:00:00.000Z"), NOW)).toEqual(
      made("2026-03-01T00:00:00.000Z"),
    );
  });
});

const EXPORTED = "2026-03-09T00:00:00.000Z";
const backupOf = (some: Records, created = EXPORTED): Backup => ({
  format: "pressmark-backup",
  version: 3,
  created,
  ...some,
});
const allMoments = (some: unknown) =>
  JSON.stringify(some).match(/"(?:created|modified|seen)":"\d{4}-[^"]*Z"/g) ?? [];

describe("a backup with moments of the future", () => {
  const notebook = (): Records => {
    const { article, annotations, versions } = structuredClone(sampleEntry());
    return { articles: [article], annotations, versions, tombstones: [] };
  };

  it("is taken as it is where there is none", () => {
    fc.assert(
      fc.property(records, (some) => {
        const backup = backupOf(some);
        const sound = withSoundMoments(backup, NOW);
        expect(sound).toEqual({ backup, fromFuture: 0 });
        for (const [i, article] of sound.backup.articles.entries())
          expect(article).toBe(some.articles[i]);
      }),
    );
  });

  it("has none left, in any field, and says in how many records", () => {
    const some = notebook();
    const [one] = some.annotations;
    one!.created = AHEAD;
    one!.body.note.modified = AHEAD;
    one!.target.reanchoring = { seen: AHEAD, selector: [] };
    Object.assign(one!, { future: { value: 1, modified: AHEAD } });
    some.articles[0]!.overrides = { value: [], modified: AHEAD };
    some.articles[0]!.consents = [{ site: "b.example", value: true, modified: AHEAD }];
    some.versions[0]!.created = AHEAD;
    const { backup, fromFuture } = withSoundMoments(backupOf(some), NOW);
    expect(fromFuture).toBe(3);
    expect(allMoments(backup).filter((text) => text.includes("9999"))).toEqual([]);
    expect(backup.annotations[0]!.body.note.modified).toBe(EXPORTED);
  });

  it("of a clock that is a few hours ahead is left alone", () => {
    const some = notebook();
    some.annotations[0]!.modified = "2026-03-11T09:00:00.000Z";
    expect(withSoundMoments(backupOf(some), NOW).fromFuture).toBe(0);
  });

  it("never wins over words that were written since, however often it is taken in", () => {
    const some = notebook();
    some.annotations[0]!.body.note = { value: "from the fast clock", modified: AHEAD };
    for (const created of [EXPORTED, AHEAD]) {
      const backup = backupOf(some, created);
      const take = (existing: Records, now: string) =>
        mergeNotebooks(existing, withSoundMoments(backup, now).backup);
      const first = take({ articles: [], annotations: [], versions: [], tombstones: [] }, NOW).put;
      expect(first.annotations[0]!.body.note.value).toBe("from the fast clock");
      const edit = { note: "written since" };
      const [old, ...others] = first.annotations;
      const edited = applyAnnotationChange(old!, edit, "2026-03-11T00:00:00.000Z");
      const now = { ...first, annotations: [edited, ...others] };
      expect(take(now, "2027-01-01T00:00:00.000Z").put).toEqual({
        articles: [],
        annotations: [],
        versions: [],
        tombstones: [],
      });
    }
  });

  it("that knows no other moments takes the present one", () => {
    const some = notebook();
    const text = JSON.stringify(backupOf(some, AHEAD)).replace(
      /("(?:created|modified|seen)":")2026-[^"]*Z"/g,
      `$1${AHEAD}"`,
    );
    const { backup } = withSoundMoments(JSON.parse(text) as Backup, NOW);
    expect(backup.articles[0]!.created).toBe(NOW);
  });
});
