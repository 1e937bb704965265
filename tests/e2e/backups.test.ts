/**
 * Backups that Pressmark makes by itself: switched on with one click, a file a day, old ones
 * rotated, and a restore in a new profile that gives the equal notebook. A file can be checked.
 */
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AutoBackup } from "../../lib/model/auto-backup.ts";
import { canonicalJson } from "../../lib/model/canonical-json.ts";
import { buildWithDownloads } from "./downloads-build.ts";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { until } from "./until.ts";

const SAMPLE = "tests/fixtures/pages/sample/expected/backup.json";
const FOLDER = "Pressmark backups";

/** A start installs the build anew, and Chromium forgets what was granted to the one before. */
function grantAll(folder: string): void {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  manifest.permissions.push(...manifest.optional_permissions);
  manifest.optional_permissions = [];
  writeFileSync(path, JSON.stringify(manifest));
}

const shown = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string) =>
  until(`"${words}"`, async () => {
    const all = (await shown(page)).replace(/\s+/g, " ");
    if (!all.includes(words)) throw new Error(`it says: ${all}`);
    return true;
  });

async function pick(page: Page, label: string, path: string): Promise<void> {
  const field = await page.evaluateHandle((wanted) => {
    const fields = [...document.querySelectorAll("input[type=file]")];
    return fields.find((one) => one.parentElement?.innerText.startsWith(wanted));
  }, label);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(resolve(path));
}

async function restore(rig: Rig, path: string): Promise<void> {
  const options = await rig.openOwn("options.html");
  await until("the field", () => options.$("input[type=file]").then(Boolean));
  await pick(options, "Restore", path);
  await says(options, "Added ");
  await options.close();
}

const canonical = async (rig: Rig) => {
  const { articles, annotations, versions } = await tables(rig);
  const sorted = (rows: { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson([articles, annotations, versions].map(sorted));
};

describe.each(KINDS)("automatic backups in %s", (kind) => {
  let rig: Rig;
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "pressmark-backups-"));
    rig = await Rig.start(kind, { output: buildWithDownloads(kind, home), plainDownloads: true });
    await restore(rig, SAMPLE);
  });
  afterAll(async () => {
    await rig?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const files = () => readdirSync(join(rig.downloads, FOLDER)).sort();
  const read = (name: string) => readFileSync(join(rig.downloads, FOLDER, name), "utf8");
  const state = () =>
    rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      const { autoBackup } = await (browser ?? chrome).storage.local.get("autoBackup");
      return autoBackup as AutoBackup;
    });
  /** As if all that is known had happened a day earlier, and something changed since. */
  const sleep = async () => {
    const past = await state();
    const earlier = (moment: string) => new Date(Date.parse(moment) - 86_400_000).toISOString();
    const shifted = past.files.map((file) => ({
      ...file,
      day: earlier(file.day).slice(0, 10),
      made: earlier(file.made),
    }));
    await rig.ask(
      async (next) => {
        const { browser, chrome } = globalThis as never as Apis;
        await (browser ?? chrome).storage.local.set({ autoBackup: next });
      },
      { ...past, files: shifted, mark: "" },
    );
  };
  const backUpNow = () =>
    rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      const message = { pressmark: "background", name: "backUpNow", data: null };
      await (browser ?? chrome).runtime.sendMessage(message);
    });

  it("are off until the reader wants them, and the first is made then (demand 62)", async () => {
    expect(readdirSync(rig.downloads)).toEqual([]);
    const options = await rig.openOwn("options.html");
    const box = "section[aria-labelledby=backups] input[type=checkbox]";
    await until("the box", () => options.$(box).then(Boolean));
    await options.click(box);
    await says(options, "Last backup:");
    expect(files()).toEqual([
      expect.stringMatching(/^Pressmark backup \d{4}-\d\d-\d\d \w{4}\.json$/),
    ]);
    expect(await options.$eval(box, (field) => (field as HTMLInputElement).checked)).toBe(true);
    await options.close();
  });

  it("are the notebook: restored in a new profile they give the equal one", async () => {
    const before = await canonical(rig);
    const other = await Rig.start(kind);
    try {
      await restore(other, join(rig.downloads, FOLDER, files()[0]!));
      expect(await canonical(other)).toBe(before);
    } finally {
      await other.stop();
    }
  });

  it("are told from damaged ones, and compared with the notebook", async () => {
    const [name] = files();
    const options = await rig.openOwn("options.html");
    await until("the field", () => options.$("input[type=file]").then(Boolean));
    await pick(options, "Check", join(rig.downloads, FOLDER, name!));
    await says(options, "The file is whole");
    await says(options, "exactly what is in the notebook now");
    const text = read(name!);
    const broken = join(home, "broken.json");
    writeFileSync(broken, text.replace("never empty", "never amply"));
    await pick(options, "Check", broken);
    await says(options, "Careful: the file was damaged or edited");
    writeFileSync(broken, text.slice(0, text.length / 2));
    await pick(options, "Check", broken);
    await says(options, "breaks off or was changed");
    await options.close();
  });

  it("are made at the browser's start when the day is another one", async () => {
    await sleep();
    if (kind === "chromium") grantAll(join(home, "build"));
    await rig.restart();
    await until("a second backup", async () => {
      const { files: known, failure } = await state();
      if (failure) throw new Error(failure.message);
      return known.length === 2;
    });
    expect(files()).toHaveLength(2);
  });

  it("go by days and weeks, also after the browser forgot them; what is the reader's stays", async () => {
    writeFileSync(join(rig.downloads, FOLDER, "mine.json"), "{}");
    const [moved] = files();
    renameSync(join(rig.downloads, FOLDER, moved!), join(rig.downloads, "kept elsewhere.json"));
    for (let day = 0; day < 12; day++) {
      await sleep();
      await backUpNow();
    }
    await rig.restart();
    for (let day = 0; day < 20; day++) {
      await sleep();
      await backUpNow();
    }
    const known = (await state()).files.map(({ path }) => path.split(/[\\/]/).at(-1)!);
    expect(known.length).toBeLessThanOrEqual(11);
    expect(known.length).toBeGreaterThanOrEqual(7); // the weekdays of all move with each sleep
    expect(files()).toEqual([...known, "mine.json"].sort());
    expect(readdirSync(rig.downloads)).toContain("kept elsewhere.json");
    expect(JSON.parse(read(known.at(-1)!)).content).toMatchObject({ annotations: 7 });
  });

  it("that fail are spoken of in options and library, until one succeeds", async () => {
    const put = join(rig.downloads, FOLDER);
    renameSync(put, join(home, "away"));
    writeFileSync(put, "a file where the folder was");
    await sleep();
    await backUpNow();
    const options = await rig.openOwn("options.html");
    await says(options, "The last try failed. The browser did not save the backup");
    const library = await rig.openOwn("library.html");
    await says(library, "The last backup failed. The browser did not save the backup");
    rmSync(put);
    renameSync(join(home, "away"), put);
    await backUpNow();
    await until("no more complaint", async () => !(await shown(library)).includes("failed"));
    await options.close();
    await library.close();
  });
});
