import { afterEach, expect, it, vi } from "vitest";
import { say, speakFrom } from "../../../lib/i18n/say.ts";
import { speakFromFile } from "../../../lib/i18n/say-from-file.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  speakFrom({ getMessage: () => "", getUILanguage: () => "en" });
});

it("speaks the language of the file where the browser gives no words", async () => {
  const asked = vi.fn(async () => Response.json({ shared_undo: { message: "Rückgängig" } }));
  vi.stubGlobal("fetch", asked);
  await speakFromFile("de");
  expect(asked).toHaveBeenCalledWith("/_locales/de/messages.json");
  expect(say("shared.undo")).toBe("Rückgängig");
});

it("goes on without words where the file cannot be read", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("gone")));
  await speakFromFile("xx");
  expect(say("shared.undo")).toBe("");
});
