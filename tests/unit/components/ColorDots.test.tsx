import { expect, it, vi } from "vitest";
import { ColorDots } from "../../../components/ColorDots.tsx";
import { COLOR_KEYS } from "../../../lib/model/annotation.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { createScreen } from "./screen.ts";

const { document, root, show, press, click } = createScreen();
const { colors } = DEFAULT_SETTINGS;
const buttons = () => [...root.querySelectorAll("button")];
const at = () => buttons().indexOf(document.activeElement as HTMLButtonElement);

it("names every colour and says which is chosen", async () => {
  const pick = vi.fn();
  await show(<ColorDots colors={colors} current="quote" onPick={pick} label="shared.changeTo" />);
  expect(buttons().map((button) => button.getAttribute("aria-label"))).toEqual(
    COLOR_KEYS.map((key) => `Change to ${colors[key].name}`),
  );
  expect(buttons().map((button) => button.getAttribute("aria-pressed"))).toEqual([
    "false",
    "true",
    "false",
    "false",
    "false",
  ]);
  await click('[aria-label="Change to Doubt"]');
  expect(pick.mock.calls).toEqual([["doubt"]]);
});

it("goes from one to the next with the arrows, around the ends", async () => {
  await show(<ColorDots colors={colors} onPick={() => {}} label="shared.showOnly" />);
  buttons()[0]!.focus();
  const walked = [];
  for (const key of [
    "ArrowRight",
    "ArrowRight",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowRight",
    "x",
  ]) {
    await press(":focus", key);
    walked.push(at());
  }
  expect(walked).toEqual([1, 2, 1, 0, 4, 0, 0]);
});

it("goes the way of the arrow where the row runs from right to left", async () => {
  await show(<ColorDots colors={colors} onPick={() => {}} label="shared.showOnly" />);
  root.querySelector<HTMLElement>(".dots")!.style.direction = "rtl";
  buttons()[0]!.focus();
  const walked = [];
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight"]) {
    await press(":focus", key);
    walked.push(at());
  }
  expect(walked).toEqual([1, 2, 1]);
});
