import { expect, it, vi } from "vitest";
import { Menu } from "../../../components/Menu.tsx";
import { createScreen } from "./screen.ts";

const { document, window, root, one, show, press, click } = createScreen();
const CHOICES = [
  { id: "markdown", name: "Markdown", purpose: "for notes" },
  { id: "csv", name: "CSV", purpose: "for tables" },
  { id: "backup", name: "Backup", purpose: "everything" },
] as const;
const BUTTON = "[aria-haspopup]";
const focused = () => (document.activeElement as HTMLElement).dataset.choice;

it("opens on its button, goes through its choices with the arrows, and picks one", async () => {
  const pick = vi.fn();
  await show(<Menu label="Export" choices={CHOICES} onPick={pick} />);
  expect(root.querySelector(".menu-list")).toBeNull();
  await click(BUTTON);
  expect(one(BUTTON).getAttribute("aria-expanded")).toBe("true");
  const way = [focused()];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End", "x"]) {
    await press(".menu-list", key);
    way.push(focused());
  }
  expect(way).toEqual([
    "markdown",
    "csv",
    "backup",
    "markdown",
    "backup",
    "markdown",
    "backup",
    "backup",
  ]);
  await click('[data-choice="csv"]');
  expect(pick.mock.calls).toEqual([["csv"]]);
  expect(root.querySelector(".menu-list")).toBeNull();
});

it("closes on Escape, with the focus on its button again, and on a press outside", async () => {
  await show(<Menu label="Export" choices={CHOICES} up onPick={() => {}} />);
  await click(BUTTON);
  await press(".menu-list", "Escape");
  expect(root.querySelector(".menu-list")).toBeNull();
  expect(document.activeElement).toBe(one(BUTTON));
  await click(BUTTON);
  document.body.dispatchEvent(new window.Event("pointerdown", { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector(".menu-list")).toBeNull());
});
