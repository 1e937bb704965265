import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AutoBackup,
  autoBackupFrom,
  type BackupFile,
  backupNoticeOf,
  isBackupDue,
  newestFile,
  obsoleteFiles,
} from "../../../lib/model/auto-backup.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1, 9);
const fileOn = (day: number, minute = 0): BackupFile => {
  const made = new Date(START + day * DAY + minute * 60_000).toISOString();
  const name = `${made}.json`;
  return { id: day * 100 + minute, path: `/${name}`, name, day: made.slice(0, 10), made };
};
const anyFiles = fc
  .uniqueArray(fc.record({ day: fc.nat(400), minute: fc.nat(50) }), {
    selector: ({ day, minute }) => `${day} ${minute}`,
    maxLength: 60,
  })
  .map((all) => all.map(({ day, minute }) => fileOn(day, minute)));
const rotate = (files: BackupFile[]) => {
  const gone = new Set(obsoleteFiles(files));
  return files.filter((file) => !gone.has(file));
};
const weekOf = ({ day }: BackupFile) => Math.floor((Date.parse(day) / DAY + 3) / 7);

describe("of any files", () => {
  it("only such go as were there, never the newest, and at most eleven stay", () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const gone = obsoleteFiles(files);
        expect(gone.every((file) => files.includes(file))).toBe(true);
        expect(gone).not.toContain(newestFile({ files }));
        expect(files.length - gone.length).toBeLessThanOrEqual(11);
      }),
    );
  });

  it("the newest of each of the last 7 days and 4 weeks stay", () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const kept = rotate(files);
        const newestOf = (period: (file: BackupFile) => string | number, count: number) =>
          [...Map.groupBy(files, period)]
            .sort(([a], [b]) => (a < b ? 1 : -1))
            .slice(0, count)
            .map(([, those]) => newestFile({ files: those }));
        for (const file of newestOf(({ day }) => day, 7)) expect(kept).toContain(file);
        for (const file of newestOf(weekOf, 4)) expect(kept).toContain(file);
      }),
    );
  });

  it("nothing more goes when it is done again, and order does not matter", () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        expect(obsoleteFiles(rotate(files))).toEqual([]);
        expect(new Set(obsoleteFiles(files.toReversed()))).toEqual(new Set(obsoleteFiles(files)));
      }),
    );
  });
});

it("a backup a day, rotated each day, leaves 7 days and 4 weeks", () => {
  let files: BackupFile[] = [];
  for (let day = 0; day < 100; day++) files = rotate([...files, fileOn(day)]);
  expect(files.slice(-7)).toEqual([93, 94, 95, 96, 97, 98, 99].map((day) => fileOn(day)));
  expect(new Set(files.map(weekOf)).size).toBe(4);
});

const ON: AutoBackup = { ...autoBackupFrom(null), isOn: true, mark: "then" };
const at = (hours: number) => new Date(START + hours * 60 * 60 * 1000).toISOString();

describe("a backup is due", () => {
  const now = { mark: "now", day: at(0).slice(0, 10), now: at(0) };
  it("when something changed, once a day", () => {
    expect(isBackupDue(ON, now)).toBe(true);
    expect(isBackupDue({ ...ON, isOn: false }, now)).toBe(false);
    expect(isBackupDue({ ...ON, mark: "now" }, now)).toBe(false);
    expect(isBackupDue({ ...ON, files: [fileOn(0)] }, now)).toBe(false);
    expect(isBackupDue({ ...ON, files: [fileOn(-1)] }, now)).toBe(true);
  });

  it("an hour after a failure, and after one that a wrong clock dated ahead", () => {
    const failedAt = (hours: number) => ({ ...ON, failure: { at: at(hours), message: "full" } });
    expect(isBackupDue(failedAt(-0.5), now)).toBe(false);
    expect(isBackupDue(failedAt(-1), now)).toBe(true);
    expect(isBackupDue(failedAt(48), now)).toBe(true);
  });
});

describe("the reader hears", () => {
  const say = (state: AutoBackup, highlights: number, lastChange = at(0)) =>
    backupNoticeOf(state, { highlights, lastChange }, at(0));
  it("of the offer once it is worth it, and not after a no", () => {
    const off = { ...ON, isOn: false };
    expect(say(off, 9)).toBeNull();
    expect(say(off, 10)).toEqual({ kind: "offer" });
    expect(say({ ...off, isDeclined: true }, 10)).toBeNull();
  });

  it("of a failure, and of a backup that is old though something changed (demand 62)", () => {
    const failure = { at: at(0), message: "The disk is full." };
    expect(say({ ...ON, failure }, 1)).toEqual({ kind: "failed", message: "The disk is full." });
    expect(say({ ...ON, files: [fileOn(-3)] }, 1)).toEqual({ kind: "old", days: 3 });
    expect(say({ ...ON, files: [fileOn(-2)] }, 1)).toBeNull();
    expect(say({ ...ON, files: [fileOn(-9)] }, 1, fileOn(-9).made)).toBeNull();
  });
});

it("what was stored by another program gives a state all the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const state = autoBackupFrom(stored);
      expect(Object.keys(state).sort()).toEqual(Object.keys(ON).sort());
    }),
  );
});
