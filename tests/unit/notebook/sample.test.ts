import { afterEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { isSample, sampleSnapshot } from "../../../lib/notebook/sample.ts";
import { speak } from "../i18n/english.ts";

afterEach(() => speak("en"));

it("is one article in every language, with its words", async () => {
  const english = sampleSnapshot();
  await speak("ja");
  const japanese = sampleSnapshot();
  expect(japanese.address).toBe(english.address);
  expect(isSample(japanese)).toBe(true);
  expect(japanese.meta.language).toBe("ja");
  expect(japanese.meta.title).not.toBe(english.meta.title);
  expect(japanese.blocks.map(({ type }) => type)).toEqual(english.blocks.map(({ type }) => type));
});

it("is no other article", () =>
  expect(isSample({ address: "https://pressmark.example/umbrellas" })).toBe(false));
