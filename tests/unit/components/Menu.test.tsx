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
const focusedItem = () => (document.activeElement as HTMLElement).dataset.choice;

it("opens on its button, goes through its choices with the arrows, and picks one", async () => {
  const pick = vi.fn();
  await show(<Menu label="Export" choices={CHOICES} onPick={pick} />);
  expect(root.querySelector(".menu-list")).toBeNull();
  await click(BUTTON);
  expect(one(BUTTON).getAttribute("aria-expanded")).toBe("true");
  const way = [focusedItem()];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End", "x"]) {
    await press(".menu-list", key);
    way.push(focusedItem());
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

it("opens by the arrows, on the first choice or the last", async () => {
  await show(<Menu label="Export" choices={CHOICES} onPick={() => {}} />);
  await press(BUTTON, "ArrowDown");
  expect(focusedItem()).toBe("markdown");
  await press(".menu-list", "Escape");
  await press(BUTTON, "ArrowUp");
  expect(focusedItem()).toBe("backup");
  await press(".menu-list", "Escape");
  await press(BUTTON, "x");
  expect(root.querySelector(".menu-list")).toBeNull();
});

it("goes to the next choice that begins with a letter, and leaves shortcuts alone", async () => {
  const choices = [...CHOICES, { id: "bib", name: "BibTeX", purpose: "for papers" }];
  await show(<Menu label="Export" choices={choices} onPick={() => {}} />);
  await click(BUTTON);
  const visited = [];
  for (const key of ["b", "B", "b", "c", "z", " "]) {
    await press(".menu-list", key);
    visited.push(focusedItem());
  }
  expect(visited).toEqual(["backup", "bib", "backup", "csv", "csv", "csv"]);
  await press(".menu-list", "m", { ctrlKey: true });
  expect(focusedItem()).toBe("csv");
});

it("closes on Tab, which goes on from the button", async () => {
  await show(<Menu label="Export" choices={CHOICES} onPick={() => {}} />);
  await click(BUTTON);
  const items = [...root.querySelectorAll<HTMLElement>("[role=menuitem]")];
  expect(items.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1]);
  await press(".menu-list", "Tab");
  expect(root.querySelector(".menu-list")).toBeNull();
  expect(document.activeElement).toBe(one(BUTTON));
});

const GROUPED = [
  { id: "part", name: "What is shown", group: "What", isChosen: true },
  { id: "whole", name: "Whole articles", group: "What", isChosen: false },
  { id: "markdown", name: "Obsidian", group: "Notes" },
  { id: "backup", name: "Backup", group: "Backup" },
] as const;

it("has its groups by name, each with its choices, and opens on the first action", async () => {
  const opened = vi.fn();
  await show(
    <Menu label="Export" about="2 shown" choices={GROUPED} onOpen={opened} onPick={() => {}} />,
  );
  expect(opened).not.toHaveBeenCalled();
  await click(BUTTON);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(one("[role=menu]").getAttribute("aria-label")).toBe("Export: 2 shown");
  const groups = [...root.querySelectorAll("[role=group]")].map((group) => [
    group.getAttribute("aria-label"),
    [...group.querySelectorAll<HTMLElement>("button")].map((item) => item.dataset.choice),
  ]);
  expect(groups).toEqual([
    ["What", ["part", "whole"]],
    ["Notes", ["markdown"]],
    ["Backup", ["backup"]],
  ]);
  const way = [focusedItem()];
  for (const key of ["ArrowUp", "Home", "End", "ArrowDown"]) {
    await press(".menu-list", key);
    way.push(focusedItem());
  }
  expect(way).toEqual(["markdown", "whole", "part", "backup", "part"]);
});

it("stays open while one of several is chosen, and closes with an action", async () => {
  const pick = vi.fn();
  await show(<Menu label="Export" choices={GROUPED} onPick={pick} />);
  await click(BUTTON);
  const radios = [...root.querySelectorAll("[role=menuitemradio]")];
  expect(radios.map((radio) => radio.getAttribute("aria-checked"))).toEqual(["true", "false"]);
  await click('[data-choice="whole"]');
  expect(root.querySelector(".menu-list")).not.toBeNull();
  await click('[data-choice="markdown"]');
  expect(root.querySelector(".menu-list")).toBeNull();
  expect(pick.mock.calls).toEqual([["whole"], ["markdown"]]);
});
