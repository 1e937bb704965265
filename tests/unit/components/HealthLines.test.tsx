import { beforeEach, expect, it, vi } from "vitest";
import { HealthLines } from "../../../components/HealthLines.tsx";
import type { BackupNotice } from "../../../lib/model/auto-backup.ts";
import { createScreen } from "./screen.ts";

const { root, show, click } = createScreen();
const decline = vi.fn();
beforeEach(() => decline.mockClear());
const words = (share: number, backup: BackupNotice | null) => {
  show(<HealthLines connection="open" {...{ share, backup }} onDecline={decline} />);
  return root.textContent?.replace(/\s+/g, " ") ?? "";
};

it("says nothing while all is well", () => {
  expect(words(0.89, null)).toBe("");
});

it("warns at 90 % of the room, and says what to do (demand 63)", () => {
  expect(words(0.9, null)).toMatch(/is 90% full\. Everything so far is saved.*save a backup/);
});

it("offers backups, and takes a no", () => {
  expect(words(0, { kind: "offer" })).toContain("save a backup a day");
  click("button");
  expect(decline).toHaveBeenCalledOnce();
});

it("says that backups fail, or are old", () => {
  expect(words(0, { kind: "failed", message: "The disk is full." })).toContain(
    "The last backup failed. The disk is full.",
  );
  expect(words(0, { kind: "old", days: 4 })).toContain("The last backup is 4 days old");
});
