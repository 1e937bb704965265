import { useRef, useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import { SearchField } from "../../../../entrypoints/library/SearchField.tsx";
import { createScreen } from "../../components/screen.ts";

const { show, type, press, one, root } = createScreen();
const VOCABULARY = { tag: ["eu", "eu/border"] };

function Field() {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  return <SearchField field={field} query={query} vocabulary={VOCABULARY} onSearch={setQuery} />;
}
const input = () => one("input") as HTMLInputElement;
const options = () => [...root.querySelectorAll("[role=option] bdi")].map((all) => all.textContent);

describe("the search field", () => {
  it("completes operators and their values with the keyboard alone", async () => {
    await show(<Field />);
    await type("input", "ta");
    expect(options()).toEqual(["tag:"]);
    expect(input().getAttribute("aria-expanded")).toBe("true");
    await press("input", "ArrowDown");
    const active = input().getAttribute("aria-activedescendant")!;
    expect(root.ownerDocument.getElementById(active)!.textContent).toContain("tag:");
    await press("input", "Enter");
    expect([input().value, options()]).toEqual(["tag:", ["tag:eu", "tag:eu/border"]]);
    await press("input", "ArrowUp"); // the last one
    await press("input", "Enter");
    expect([input().value, options()]).toEqual(["tag:eu/border ", []]);
    expect(input().getAttribute("aria-expanded")).toBe("false");
  });

  it("keeps what is typed when Escape closes the list", async () => {
    await show(<Field />);
    await type("input", "tag:e");
    await press("input", "Escape");
    expect([input().value, options()]).toEqual(["tag:e", []]);
  });

  it("leaves Enter alone while an input method composes", async () => {
    await show(<Field />);
    await type("input", "tag:e");
    await press("input", "ArrowDown");
    await press("input", "Enter", { isComposing: true });
    expect(input().value).toBe("tag:e");
  });
});
