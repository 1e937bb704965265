/** Files below the downloads folder: written, known again, and deleted only where they are ours. */
import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { download, NotDownloadedError, removeDownload } from "../../../lib/platform/downloads.ts";
import { disk, restart, world } from "../fake-browser.ts";

beforeEach(restart);

const NAME = "Pressmark backups/a k3f9.json";
const PATH = `/downloads/${NAME}`;
const write = async (name = NAME) => ({ ...(await download("blob:x", name)), name });

it("a file is written, and is there when the promise resolves", async () => {
  expect(await write()).toEqual({ id: 1, path: PATH, name: NAME });
  expect([...disk.files.keys()]).toEqual([PATH]);
});

it("a name that is taken is not written over", async () => {
  disk.files.set(PATH, "somebody's");
  expect((await write()).path).not.toBe(PATH);
  expect(disk.files.get(PATH)).toBe("somebody's");
});

it("what the browser does not write is said in words", async () => {
  world.failing.set("downloads.download", "An unexpected error occurred");
  await expect(write()).rejects.toThrow(NotDownloadedError);
  world.failing.clear();
  disk.error = "FILE_NO_SPACE";
  await expect(write()).rejects.toThrow(
    /did not save the backup \(the browser says FILE_NO_SPACE\)/,
  );
});

it("a file is deleted, and its line in the list", async () => {
  await removeDownload(await write());
  expect([disk.files.size, disk.items.length]).toEqual([0, 0]);
});

it("a file that the browser forgot is deleted all the same", async () => {
  const file = await write();
  disk.items.length = 0;
  await removeDownload(file);
  expect(disk.files.size).toBe(0);
});

it("another download that has its number by now stays", async () => {
  const file = await write();
  disk.items.length = 0;
  disk.files.set("/downloads/other.pdf", "theirs");
  const item = { id: file.id, filename: "/downloads/other.pdf", state: "complete" };
  disk.items.push({ ...item, byExtensionId: "another" });
  await removeDownload(file);
  expect([...disk.files.keys()]).toEqual(["/downloads/other.pdf"]);
});

it("a file that the reader moved stays where it is now", async () => {
  const file = await write();
  disk.files.set("/home/mine.json", disk.files.get(PATH) ?? "");
  disk.files.delete(PATH);
  await removeDownload(file);
  expect([...disk.files.keys()]).toEqual(["/home/mine.json"]);
});
