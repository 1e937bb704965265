import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { EVERY_SITE } from "../../../lib/model/source.ts";
import {
  askForEverySite,
  askForSite,
  giveSiteBack,
  giveSitesBack,
  mayEnter,
  readAccess,
  watchAccess,
} from "../../../lib/platform/permissions.ts";
import { restart, world } from "../fake-browser.ts";

const PAGE = "https://www.example.org/news/river?page=2#top";

beforeEach(() => {
  restart();
  world.origins = [];
});

describe("a site", () => {
  it("is let in alone, and given back alone", async () => {
    expect(await mayEnter(PAGE)).toBe(false);
    expect(await askForSite(PAGE)).toBe(true);
    expect(await readAccess()).toEqual({ mode: "on-click", sites: ["https://www.example.org/*"] });
    expect(await mayEnter("https://www.example.org/sports")).toBe(true);
    expect(await mayEnter("https://mail.example.org/")).toBe(false);
    expect(await mayEnter("http://www.example.org/")).toBe(false);
    await askForSite("https://b.example/");
    await giveSiteBack(PAGE);
    expect((await readAccess()).sites).toEqual(["https://b.example/*"]);
  });

  it("is not let in when the reader tells the browser no", async () => {
    world.saysYes = false;
    expect(await askForSite(PAGE)).toBe(false);
    expect(await mayEnter(PAGE)).toBe(false);
  });

  it.each(["", "about:blank", "chrome://extensions/", "file:///etc/hosts", "https:"])(
    "is none at %j: nobody is asked",
    async (address) => {
      expect(await askForSite(address)).toBe(false);
      expect(await mayEnter(address)).toBe(false);
      await giveSiteBack(address);
      expect(world.origins).toEqual([]);
    },
  );
});

it("every site is let in at once, and all are given back at once", async () => {
  await askForSite(PAGE);
  await askForEverySite();
  expect((await readAccess()).mode).toBe("every-site");
  expect(await mayEnter("http://anything.example/")).toBe(true);
  await giveSitesBack();
  expect(await readAccess()).toEqual({ mode: "on-click", sites: [] });
  await giveSitesBack(); // with nothing to give back
  expect(await mayEnter(PAGE)).toBe(false);
});

it("tells what was given and taken, until it is told to stop", async () => {
  const changed = vi.fn();
  const stop = watchAccess(changed);
  await askForEverySite();
  await giveSitesBack();
  stop();
  await askForEverySite();
  expect(changed.mock.calls).toEqual([["given"], ["taken"]]);
  expect(EVERY_SITE).toHaveLength(2);
});
