import { expect, it } from "vitest";
import { readStorageSpace } from "../../../lib/platform/storage-space.ts";

const storage = (isPersisted: boolean, usage?: number, quota?: number) => {
  const asked: string[] = [];
  return {
    asked,
    persisted: async () => isPersisted,
    persist: async () => {
      asked.push("persist");
      return true;
    },
    estimate: async () => ({ usage, quota }) as StorageEstimate,
  };
};

it("tells the share that is used", async () => {
  expect(await readStorageSpace(storage(true, 45, 50))).toMatchObject({ share: 0.9 });
  expect(await readStorageSpace(storage(true))).toMatchObject({ share: 0 });
  expect(await readStorageSpace(storage(true, 1, 0))).toMatchObject({ share: 0 });
});

it("asks the browser to keep the notebook, unless it does already (demand 63)", async () => {
  const [kept, open] = [storage(true), storage(false)];
  await readStorageSpace(kept);
  await readStorageSpace(open);
  expect([kept.asked, open.asked]).toEqual([[], ["persist"]]);
});
