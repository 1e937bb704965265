import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { backgroundHandlers } from "../../../entrypoints/background/handlers.ts";
import { admitOn } from "../../../lib/notebook/message-rules.ts";
import { quoteHighlights } from "../../../lib/notebook/quote-highlights.ts";
import { RefusedMessageError } from "../../../lib/platform/errors.ts";
import { answer, ask } from "../../../lib/platform/messages.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { restart, world } from "../fake-browser.ts";
import { at, freshNotes, highlightOf, initOf, STORY } from "../store/notes.ts";

let db: NotebookDb;
beforeEach(async () => {
  restart();
  db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf("a", "Check this."), at(1));
  answer("background", backgroundHandlers(db), admitOn(db));
  world.address = STORY;
});

describe("what is copied in a page", () => {
  it("is what the panel copies: words, source with a link to the passage, note (demands 51, 56)", async () => {
    const { annotation } = await saveAnnotation(db, initOf(), highlightOf("b", "And this."), at(2));
    const text = await ask("quoteHighlight", { id: "b" });
    expect(text).toBe(await quoteHighlights(db, [annotation]));
    expect(text).toMatch(/^> .+\n>\n> — \[.+\]\(https:.+#:~:text=.+\)\n\nAnd this\.\n$/);
  });

  it("is nothing of a page of another site", async () => {
    world.address = "https://evil.example/page";
    await expect(ask("quoteHighlight", { id: "a" })).rejects.toThrow(RefusedMessageError);
  });

  it("is nothing of a highlight that is in the trash, which is said", async () => {
    await changeAnnotation(db, "a", { deleted: true }, at(3));
    await expect(ask("quoteHighlight", { id: "a" })).rejects.toThrow("no longer in the notebook");
  });
});
