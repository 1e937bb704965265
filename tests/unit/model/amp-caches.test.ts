import { expect, it } from "vitest";
import { isAmpCache, isGoogle } from "../../../lib/model/amp-caches.ts";

it.each(["google.com", "www.google.co.uk", "google.de", "www.google.com.br", "google.cat"])(
  "%s is Google's",
  (host) => expect(isGoogle(host)).toBe(true),
);

it.each(["google.zip", "google.club", "a.google.com", "www.www.google.com", "google.", "google"])(
  "%s is not",
  (host) => expect(isGoogle(host)).toBe(false),
);

it("a cache has a place for each publisher, and is none itself", () => {
  expect(isAmpCache("a-b.cdn.ampproject.org")).toBe(true);
  expect(isAmpCache("a-b.bing-amp.com")).toBe(true);
  expect(isAmpCache("cdn.ampproject.org")).toBe(false);
  expect(isAmpCache("xbing-amp.com")).toBe(false);
});
