import { expect, it, vi } from "vitest";
import type { Reporter } from "../../../components/notice.ts";
import { useBackupFile } from "../../../components/use-backup-file.ts";
import { createScreen } from "./screen.ts";

const { one, show } = createScreen();
const REPORT = {
  ...{ articlesAdded: 1, articlesChanged: 0, annotationsAdded: 7, annotationsChanged: 0 },
  ...{ unchanged: 0, inTrash: 0, fromFuture: 0, leftOut: 0 },
  ...{ keptOut: 0, articlesRemoved: 0, annotationsRemoved: 0 },
};
const SUCCESS = { ok: true as const, report: REPORT, settings: { theme: "dark" } };

type Args = Parameters<typeof useBackupFile>;

function Field({
  importFile,
  reporter,
  after,
}: {
  importFile: Args[0];
  reporter: Reporter;
  after: Args[2];
}) {
  const { isBusy, onPick } = useBackupFile(importFile, reporter, after);
  return <input type="file" disabled={isBusy} onChange={onPick} />;
}

/** Picks a file, or none; gives what was reported. */
async function pick(importFile: Args[0], after?: Args[2], files = [new File(["{}"], "b.json")]) {
  const said: string[] = [];
  const reporter: Reporter = {
    report: (text) => void said.push(text),
    reportProblem: (text) => void said.push(`! ${text}`),
    reportFailure: () => () => {},
    clear: () => {},
  };
  await show(<Field {...{ importFile, reporter, after }} />);
  const field = one("input") as HTMLInputElement;
  Object.defineProperty(field, "files", { value: files });
  field.dispatchEvent(new field.ownerDocument.defaultView!.Event("change"));
  // Everything above resolves without waiting.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return said;
}

it("says that it reads the file, and what came of it", async () => {
  expect(await pick(async () => SUCCESS)).toEqual([
    "Reading “b.json”…",
    "Added 1 article and 7 highlights.",
  ]);
});

it("hands over the settings of the file, and adds what was done with them", async () => {
  const after = vi.fn(async () => "The options are those of the backup.");
  const said = await pick(async () => SUCCESS, after);
  expect(after.mock.calls).toEqual([[{ theme: "dark" }]]);
  expect(said.at(-1)).toBe(
    "Added 1 article and 7 highlights. The options are those of the backup.",
  );
});

it("says why nothing was imported, and leaves the settings alone", async () => {
  const after = vi.fn(async () => "");
  const said = await pick(async () => ({ ok: false, message: "This file is empty." }), after);
  expect(said.at(-1)).toBe("! This file is empty.");
  expect(after).not.toHaveBeenCalled();
});

it("does nothing when the reader picks no file", async () =>
  expect(await pick(async () => SUCCESS, undefined, [])).toEqual([]));
