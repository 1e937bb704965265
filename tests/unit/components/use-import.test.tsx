import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { ImportPreview } from "../../../components/ImportPreview.tsx";
import type { Reporter } from "../../../components/notice.ts";
import { RemovalQuestion } from "../../../components/RemovalQuestion.tsx";
import { type ImportUseCases, useFileDrop, useImport } from "../../../components/use-import.ts";
import type { ImportPreview as Preview } from "../../../lib/model/import-preview.ts";
import type { RemovalAnswer } from "../../../lib/model/merge-notebooks.ts";
import { createScreen } from "./screen.ts";

const { root, one, show, click, window, document } = createScreen();
// The browser's part of a dialog, which jsdom lacks.
Object.assign(window.HTMLDialogElement.prototype, { showModal() {}, close() {} });
const REPORT = {
  ...{ articlesAdded: 1, articlesChanged: 0, annotationsAdded: 2, annotationsChanged: 0 },
  ...{ unchanged: 3, inTrash: 1, fromFuture: 0, leftOut: 0 },
  ...{ keptOut: 0, articlesRemoved: 0, annotationsRemoved: 0 },
};
const PREVIEW: Preview = {
  ...{ fileName: "a.csv", formatName: "Readwise CSV", articles: 4, highlights: 2, quoteOnly: 2 },
  report: REPORT,
  problems: [
    { file: "a.csv", line: 3, field: "url", wrong: "is no address", done: "It was left out." },
  ],
  problemCount: 8,
};
const DONE = { ok: true as const, report: REPORT };

function Door({ cases, reporter }: { cases: ImportUseCases<string>; reporter: Reporter }) {
  const door = useImport(cases, reporter);
  useFileDrop(door.take);
  if (door.question) return <RemovalQuestion {...door.question} />;
  if (!door.preview) return null;
  return <ImportPreview preview={door.preview} onImport={door.confirm} onCancel={door.cancel} />;
}

/** Drops a file on a screen with these use cases; gives what was said, as it comes. */
async function drop(changes: Partial<ImportUseCases<string>>, types = ["Files"]) {
  const said: string[] = [];
  const reporter: Reporter = {
    report: (text) => void said.push(text),
    reportProblem: (text) => void said.push(`! ${text}`),
    reportFailure: () => () => {},
    clear: () => void said.push("(clear)"),
  };
  const cases = {
    read: vi.fn(async () => ({ kind: "foreign" as const, preview: PREVIEW, records: "records" })),
    importBackup: vi.fn(async () => DONE),
    write: vi.fn(async () => DONE),
    ...changes,
  };
  await show(<Door {...{ cases, reporter }} />);
  const event = dropFile("a.csv", types);
  await settled();
  return { said, cases, event };
}

function dropFile(name: string, types = ["Files"]) {
  const event = new window.Event("drop", { bubbles: true, cancelable: true });
  const files = [new File(["x"], name)];
  Object.defineProperty(event, "dataTransfer", { value: { types, files } });
  document.body.dispatchEvent(event);
  return event;
}
// Everything above resolves without waiting.
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a file that is dropped", () => {
  it("is read and shown, and written when the reader says so", async () => {
    const { said, cases, event } = await drop({});
    expect(event.defaultPrevented).toBe(true);
    expect(said).toEqual(["Reading “a.csv”…", "(clear)"]);
    expect(cases.write).not.toHaveBeenCalled();
    await click(".btn.main");
    await settled();
    expect(vi.mocked(cases.write).mock.calls).toEqual([["records"]]);
    expect(said.at(-1)).toContain("Added 1 article and 2 highlights.");
    expect(root.querySelector(".import-preview")).toBeNull();
  });

  it("is forgotten when the reader cancels", async () => {
    const { cases } = await drop({});
    await click(".btn:not(.main)");
    expect(root.querySelector(".import-preview")).toBeNull();
    expect(cases.write).not.toHaveBeenCalled();
  });

  it("is merged at once if it is a backup of ours", async () => {
    const { said, cases } = await drop({ read: async () => ({ kind: "backup" }) });
    expect(cases.importBackup).toHaveBeenCalledOnce();
    expect(said.at(-1)).toContain("Added 1 article and 2 highlights.");
  });

  it.each([
    ["Delete here, too", "remove"],
    ["Keep them", "keep"],
    ["Cancel", null],
  ])("that would delete what is here asks first: %s (demand 68)", async (button, answer) => {
    const removal = { articles: 1, annotations: 9, examples: ["Flood"], hasMore: true };
    const importBackup = vi.fn(async (_file: File, given?: RemovalAnswer) =>
      given ? DONE : { asks: removal },
    );
    const { said } = await drop({ read: async () => ({ kind: "backup" }), importBackup });
    const text = one("dialog").textContent;
    for (const words of ["Delete 1 article and 9 highlights here, too?", "a.csv", "Flood", "more"])
      expect(text).toContain(words);
    const buttons = [...root.querySelectorAll("button")];
    expect(buttons[0]?.textContent).toBe("Cancel"); // the focus is on the harmless one
    await act(() => buttons.find(({ textContent }) => textContent === button)?.click());
    await settled();
    expect(root.querySelector("dialog")).toBeNull();
    expect(importBackup.mock.calls.map(([, given]) => given)).toEqual(
      answer ? [undefined, answer] : [undefined],
    );
    expect(said.at(-1)).toContain(answer ? "Added 1 article" : "Nothing was imported.");
  });

  it("is refused in words", async () => {
    const { said } = await drop({ read: async () => ({ kind: "refused", message: "Broken." }) });
    expect(said.at(-1)).toBe("! Broken.");
  });

  it("that could not be written is said to be, in words", async () => {
    const { said } = await drop({ write: async () => ({ ok: false, message: "Disk full." }) });
    await click(".btn.main");
    await settled();
    expect(said.at(-1)).toBe("! Disk full.");
  });

  it("waits for the one before, and is not ignored", async () => {
    let refuse = (_: { kind: "refused"; message: string }) => {};
    const first = new Promise<{ kind: "refused"; message: string }>((resolve) => {
      refuse = resolve;
    });
    const read = vi.fn(async () => first);
    const { said } = await drop({ read });
    dropFile("b.csv");
    await settled();
    expect(read).toHaveBeenCalledTimes(1);
    refuse({ kind: "refused", message: "Broken." });
    await settled();
    expect(read).toHaveBeenCalledTimes(2);
    expect(said).toContain("Reading “b.csv”…");
  });

  it("waits also while the reader decides on the one before, and is shown then", async () => {
    const write = vi.fn(async () => DONE);
    const read = vi.fn(async ({ name }: File) => ({
      ...{ kind: "foreign" as const, records: `of ${name}` },
      preview: { ...PREVIEW, fileName: name },
    }));
    const { said } = await drop({ read, write });
    dropFile("b.csv");
    await settled();
    expect(said.at(-1)).toBe("“b.csv” is next.");
    expect(one(".import-preview").textContent).toContain("Import “a.csv”?");
    await click(".btn.main");
    await settled();
    expect(one(".import-preview").textContent).toContain("Import “b.csv”?");
    await click(".btn.main");
    await settled();
    expect(write.mock.calls).toEqual([["of a.csv"], ["of b.csv"]]);
  });

  it("that ends in an error nobody thought of says so, and holds up no other", async () => {
    const read = vi.fn(async (): Promise<never> => Promise.reject(new Error("Torn.")));
    const { said } = await drop({ read });
    expect(said.at(-1)).toBe("! Not imported: Torn.");
    dropFile("b.csv");
    await settled();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is no file if it is a text that is dragged", async () => {
    const { cases, event } = await drop({}, ["text/plain"]);
    expect(event.defaultPrevented).toBe(false);
    expect(cases.read).not.toHaveBeenCalled();
  });
});

describe("the preview", () => {
  it("says what is in the file, what would become of it, and what is wrong with it", async () => {
    await drop({});
    const text = one(".import-preview").textContent;
    for (const words of [
      "Import “a.csv”?",
      "Readwise CSV, with 4 articles and 2 highlights.",
      "New: 1 article and 2 highlights.",
      "Here already, and not imported again: 3.",
      "In the trash, where they stay: 1.",
      "8 problems in the file",
      "a.csv · line 3 · url: is no address. It was left out.",
      "And 7 more.",
    ])
      expect(text).toContain(words);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe("import-heading"));
  });

  it("of a file without anything can only be closed", async () => {
    const preview = { ...PREVIEW, articles: 0, highlights: 0 };
    await drop({ read: async () => ({ kind: "foreign", preview, records: "" }) });
    expect(root.querySelectorAll("button")).toHaveLength(1);
    expect(one("button").textContent).toBe("Close");
  });
});
