import { expect, it, vi } from "vitest";
import { SelectionToolbar } from "../../../components/SelectionToolbar.tsx";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { createScreen } from "./screen.ts";

const { document, root, show, press, click } = createScreen();
const { colors } = DEFAULT_SETTINGS;

it("is walked by arrows as one row, and hands on the keys that moved nothing (demand 74)", async () => {
  const onKey = vi.fn((_event: KeyboardEvent) => {});
  const marks = { onHighlight: vi.fn(), onBlock: vi.fn() };
  await show(<SelectionToolbar colors={colors} current="fact" onKey={onKey} {...marks} />);
  const buttons = [...root.querySelectorAll("button")];
  buttons[0]!.focus();
  const walked = [];
  for (const key of ["ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home", "3"]) {
    await press(":focus", key);
    walked.push(buttons.indexOf(document.activeElement as HTMLButtonElement));
  }
  expect(walked).toEqual([1, 7, 0, 7, 0, 0]);
  expect(onKey.mock.calls.map(([{ key }]) => key)).toEqual(["3"]);
  await click('[aria-label="Highlight the whole paragraph"]');
  expect(marks.onBlock).toHaveBeenCalledOnce();
});

it("is walked the other way by arrows where it runs from right to left (demand 77)", async () => {
  const onHighlight = vi.fn();
  await show(
    <div style={{ direction: "rtl" }}>
      <SelectionToolbar colors={colors} current="fact" onHighlight={onHighlight} />
    </div>,
  );
  const buttons = [...root.querySelectorAll("button")];
  buttons[0]!.focus();
  await press(":focus", "ArrowLeft");
  expect(document.activeElement).toBe(buttons[1]);
  await press(":focus", "ArrowRight");
  expect(document.activeElement).toBe(buttons[0]);
});
