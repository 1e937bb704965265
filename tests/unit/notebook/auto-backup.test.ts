/** Automatic backups on a browser with a disk of its own: when one is made, and what it leaves. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { backgroundHandlers } from "../../../entrypoints/background/handlers.ts";
import {
  backUpIfDue,
  declineBackups,
  makeForBackground,
  switchOffBackups,
  switchOnBackups,
} from "../../../lib/notebook/auto-backup.ts";
import { admitOn } from "../../../lib/notebook/message-rules.ts";
import { changeAutoBackup, readAutoBackup } from "../../../lib/platform/auto-backup-state.ts";
import { answer, ask } from "../../../lib/platform/messages.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { disk, restart, world } from "../fake-browser.ts";
import { speak } from "../i18n/english.ts";
import { at, freshNotes, highlightOf, initOf } from "../store/notes.ts";

let db: NotebookDb;
beforeEach(async () => {
  restart();
  world.tabId = undefined; // pages of the extension speak
  db = freshNotes();
  answer("background", backgroundHandlers(db), admitOn(db));
  await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await speak("en");
});

const write = (note: string, minute: number) => changeAnnotation(db, "a", { note }, at(minute));
const written = () => world.calls.filter(({ name }) => name === "downloads.download").length;
/** As if all backups were of days that are gone. */
const nextDay = () =>
  changeAutoBackup(({ files }) => ({
    files: files.map((file) => ({ ...file, day: "2020-01-01" })),
  }));

describe("a backup", () => {
  it("is none until the reader switches them on, and one then", async () => {
    await backUpIfDue(db);
    expect(disk.files.size).toBe(0);
    await switchOnBackups();
    expect([...disk.files.keys()]).toEqual([
      expect.stringMatching(
        /^\/downloads\/Pressmark backups\/Pressmark backup \d{4}-\d\d-\d\d [\da-f]{4}\.json$/,
      ),
    ]);
  });

  it("is made on another day, and only if something changed", async () => {
    await switchOnBackups();
    await write("today", 2);
    await backUpIfDue(db);
    expect(disk.files.size).toBe(1); // there is one of today
    await nextDay();
    await backUpIfDue(db);
    expect(disk.files.size).toBe(2);
    await nextDay();
    await backUpIfDue(db);
    expect(disk.files.size).toBe(2); // nothing changed
    await ask("notebookImported", null);
    await backUpIfDue(db);
    expect(written()).toBe(3);
    expect(disk.files.size).toBe(2); // of one day the newest stays
  });

  it("that fails in a document without words says why in the reader's language", async () => {
    await speak("de");
    const asked = vi.fn(async () => Response.json({ errors_workerGone: { message: "beendet" } }));
    vi.stubGlobal("fetch", asked);
    vi.stubGlobal(
      "Worker",
      class {
        onerror = () => {};
        terminate() {}
        postMessage() {
          this.onerror();
        }
      },
    );
    await makeForBackground(db);
    expect(asked).toHaveBeenCalledWith("/_locales/de/messages.json");
    expect((await readAutoBackup()).failure?.message).toBe("beendet");
  });

  it("that fails is said, and the next one takes that back", async () => {
    await switchOnBackups();
    await nextDay();
    await write("more", 2);
    disk.error = "FILE_NO_SPACE";
    await backUpIfDue(db);
    const { failure, mark } = await readAutoBackup();
    expect(failure?.message).toContain("FILE_NO_SPACE");
    disk.error = "";
    await backUpIfDue(db);
    expect((await readAutoBackup()).mark).toBe(mark); // not again within the hour
    await ask("backUpNow", null);
    expect((await readAutoBackup()).failure).toBeNull();
  });

  it("without the permission, or of a notebook that cannot be read, is a failure in words", async () => {
    await switchOnBackups();
    world.failing.set("permissions", "");
    await ask("backUpNow", null);
    expect((await readAutoBackup()).failure?.message).toContain("does not let Pressmark save");
    world.failing.clear();
    const broken = vi.spyOn(db, "transaction").mockImplementation(() => {
      throw new DOMException("no", "UnknownError");
    });
    await ask("backUpNow", null);
    expect((await readAutoBackup()).failure?.message).toContain("could not use its storage");
    broken.mockRestore();
  });

  it("is asked for twice and made once", async () => {
    await switchOnBackups();
    await Promise.all([ask("backUpNow", null), ask("backUpNow", null)]);
    expect(written()).toBe(2);
  });
});

it("switched off, none is made, the permission is given back, and files stay", async () => {
  await switchOnBackups();
  await switchOffBackups();
  await nextDay();
  await write("more", 2);
  await backUpIfDue(db);
  expect(disk.files.size).toBe(1);
  expect(world.calls.map(({ name }) => name)).toContain("permissions.remove");
});

it("declined, nobody asks again", async () => {
  await declineBackups();
  expect((await readAutoBackup()).isDeclined).toBe(true);
});
