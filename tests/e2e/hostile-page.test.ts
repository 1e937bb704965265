/**
 * A page that wants to read, change or hide what the reader does with Pressmark in it: what is
 * typed, presses that nobody made, styles and scripts against our element.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { clickHighlight, highlight, noteFrame, overlay, painted, pressInNote } from "./reader.ts";

const PASSAGE = "the first rise since 2019";
const SECRET = "my stored secret";

/** Notes down whatever the page can hear or find out; `heard()` gives it as one text. */
const SPY = `<script>
  const heard = [];
  window.heard = () => JSON.stringify(heard);
  const say = (...what) => heard.push(what.map(String));
  const events = ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "change", "message",
    "compositionstart", "compositionupdate", "compositionend", "textInput", "error", "securitypolicyviolation"];
  for (const type of events) window.addEventListener(type, (event) =>
    say(type, event.key, event.data, event.origin, event.blockedURI, event.message, event.source && event.source !== window && "a window"), true);
  const types = PerformanceObserver.supportedEntryTypes;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => say(JSON.stringify(entry)))).observe({ entryTypes: types });
  if (window.ReportingObserver) new ReportingObserver((all) => say(JSON.stringify(all)), { buffered: true }).observe();
</script>`;

describe.each(KINDS)("a hostile page in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
  });
  afterAll(() => rig?.stop());

  /** A page of its own, with a highlight. */
  const visit = async (name: string, parts: Parameters<typeof story>[0] = {}, headers = {}) => {
    const address = `https://www.hostile.example/${name}/a-story-about-the-ferry`;
    rig.serve(address, story(parts), headers);
    await rig.open(address, page);
    await highlight(page, PASSAGE, "fact");
    return address;
  };
  const openCard = async () => {
    await clickHighlight(page, 0.3);
    await overlay(page, 300);
  };
  const annotationAt = async (address: string) =>
    (await tables(rig)).annotations.find(({ target }) => target.source === address)!;
  const noteSoon = (address: string, note: string) =>
    until(`the note "${note}"`, async () => (await annotationAt(address)).body.note.value === note);
  const writeNote = async (words: string) => {
    await pressInNote(page, "textarea");
    await page.keyboard.type(words);
  };
  const shownNote = async () =>
    (await noteFrame(page)).evaluate(() => document.querySelector("textarea")!.value);

  it("reads no letter of a note that is shown or typed, and changes none", async () => {
    const address = await visit("keys", { head: SPY });
    await openCard();
    await writeNote(SECRET);
    await noteSoon(address, SECRET);
    await page.keyboard.press("Escape");
    await until("no card", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));
    await openCard();
    await until("the stored note", async () => (await shownNote()) === SECRET);
    await pressInNote(page, "textarea");
    await page.keyboard.press("End");
    const found = await page.evaluate(() => {
      const host = document.querySelector("pressmark-overlay")!;
      const found: unknown[] = [document.documentElement.outerHTML, host.shadowRoot, frames.length];
      found.push(document.querySelectorAll("iframe").length, document.activeElement?.nodeName);
      found.push((document.activeElement as HTMLTextAreaElement).value, history.length);
      const selection = getSelection()!;
      for (const command of ["selectAll", "copy", "cut"]) {
        document.execCommand(command);
        found.push(selection.toString());
      }
      found.push(selection.getComposedRanges?.().map((range) => range.startContainer.nodeName));
      found.push((window as never as { find(words: string): boolean }).find("stored secret"));
      found.push(performance.getEntries().map((entry) => JSON.stringify(entry)));
      for (const [command, value] of [
        ["insertText", "EVIL"],
        ["delete", ""],
      ] as const) {
        document.execCommand(command, false, value);
      }
      return JSON.stringify(found);
    });
    expect(found).not.toContain("secret");
    expect(found).not.toContain("-extension:");
    expect(JSON.parse(found).slice(1, 5)).toEqual([null, 0, 0, "PRESSMARK-OVERLAY"]);
    await writeNote(" and more");
    await noteSoon(address, `${SECRET} and more`);
    const heard = await page.evaluate(() => (window as never as { heard(): string }).heard());
    expect(heard).not.toMatch(/-extension:|note-frame|a window|EVIL/);
    // Escape and End go to the page where its own parts have the focus; letters never.
    expect(heard).not.toMatch(/\["(key|input|before|text|comp)\w*","[a-z ]"/);
  });

  it("loses nothing of what is typed when the card is closed at once, by a key or by a press", async () => {
    const address = await visit("closing");
    await openCard();
    await writeNote("closed by a key");
    await page.keyboard.press("Escape");
    await noteSoon(address, "closed by a key");
    await until("no card", () => page.evaluate(() => !document.querySelector("pressmark-overlay")));
    await openCard();
    await writeNote(", then by a press");
    await page.mouse.click(5, 5);
    await noteSoon(address, "closed by a key, then by a press");
    expect(await painted(page)).toHaveLength(1);
  });
});
