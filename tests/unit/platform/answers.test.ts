import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { answerOnce } from "../../../lib/platform/answers.ts";
import { browser, restart } from "../fake-browser.ts";

beforeEach(restart);

describe("an act with an id", () => {
  it("is done once and answered alike each time", async () => {
    const work = vi.fn(async () => ({ changed: work.mock.calls.length }));
    expect(await answerOnce("a", work)).toEqual({ changed: 1 });
    expect(await answerOnce("a", work)).toEqual({ changed: 1 });
    expect(await answerOnce("b", work)).toEqual({ changed: 2 });
  });

  it("is forgotten after others, so that little is kept", async () => {
    const work = vi.fn(async () => 1);
    for (const act of ["a", "b", "c", "d", "a"]) await answerOnce(act, work);
    expect(work).toHaveBeenCalledTimes(5);
  });

  it("that failed is tried again; an answer that cannot be kept is given", async () => {
    await expect(answerOnce("a", () => Promise.reject(new Error("disk")))).rejects.toThrow("disk");
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(browser.storage.session, "set").mockRejectedValueOnce(new Error("quota"));
    expect(await answerOnce("a", async () => 7)).toBe(7);
  });
});
