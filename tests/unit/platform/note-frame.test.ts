import { expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { noteFrameAddress, readFrameAddress } from "../../../lib/platform/note-frame.ts";
import { browser } from "../fake-browser.ts";

it("the frame reads from its address what stands in it, and takes any other for light", () => {
  Object.assign(browser.runtime, { getURL: (path: string) => `chrome-extension://x${path}` });
  for (const ground of ["light", "dark"] as const) {
    const { hash } = new URL(noteFrameAddress("0b1c-2d", ground));
    expect(readFrameAddress(hash)).toEqual({ token: "0b1c-2d", ground });
  }
  expect(readFrameAddress("")).toEqual({ token: "", ground: "light" });
  expect(readFrameAddress("#a.b.c")).toEqual({ token: "a", ground: "light" });
});
