import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { changeSettings, readSettings, watchSettings } from "../../../lib/platform/settings.ts";
import { browser, restart } from "../fake-browser.ts";
import { speak } from "../i18n/english.ts";

beforeEach(restart);

it("are the defaults until something is chosen", async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await changeSettings({ theme: "dark" });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
});

it("keep every one of several changes at once", async () => {
  await Promise.all([
    changeSettings({ theme: "dark" }),
    changeSettings({ lastColor: "doubt" }),
    changeSettings({ disabledSites: ["example.org"] }),
  ]);
  expect(await readSettings()).toMatchObject({
    theme: "dark",
    lastColor: "doubt",
    disabledSites: ["example.org"],
  });
});

it("can be changed after a change failed", async () => {
  const { set } = browser.storage.local;
  browser.storage.local.set = () => Promise.reject(new Error("full"));
  await expect(changeSettings({ theme: "dark" })).rejects.toThrow("full");
  browser.storage.local.set = set;
  expect((await changeSettings({ lastColor: "doubt" })).theme).toBe("system");
});

it("are told to whoever watches, and only they", async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await changeSettings({ theme: "light" });
  await browser.storage.session.set({ settings: { theme: "dark" } });
  await browser.storage.local.set({ other: 1 });
  await changeSettings({ theme: "dark" });
  stop();
  await changeSettings({ theme: "system" });
  expect(heard.mock.calls).toEqual([
    [{ ...DEFAULT_SETTINGS, theme: "light" }, DEFAULT_SETTINGS],
    [
      { ...DEFAULT_SETTINGS, theme: "dark" },
      { ...DEFAULT_SETTINGS, theme: "light" },
    ],
  ]);
});

it("that follow from the present ones keep what another screen added meanwhile", async () => {
  const add = (site: string) =>
    changeSettings(({ disabledSites }) => ({ disabledSites: [...disabledSites, site] }));
  await Promise.all([add("a.example"), add("b.example")]);
  expect((await readSettings()).disabledSites).toEqual(
    expect.arrayContaining(["a.example", "b.example"]),
  );
});

it("name the colours in the reader's language, until the reader names them", async () => {
  await changeSettings({ theme: "dark" }); // stores all of them, in English
  await speak("de");
  const { colors } = await readSettings();
  expect(colors.quote.name).toBe("Zitat");
  await changeSettings({ colors: { ...colors, quote: { ...colors.quote, name: "O-Ton" } } });
  await speak("en");
  expect((await readSettings()).colors.quote.name).toBe("O-Ton");
});
