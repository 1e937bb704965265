import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { act } from "preact/test-utils";
import { LossLine } from "../../../../entrypoints/library/LossLine.tsx";
import { noteCount, readKnownCount } from "../../../../lib/platform/known-count.ts";
import { createScreen } from "../../components/screen.ts";
import { restart } from "../../fake-browser.ts";

const { show, root, click } = createScreen();
beforeEach(restart);
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

describe("the library, when it opens", () => {
  it("says that most of the notebook is gone, until the reader says it is right so (demand 64)", async () => {
    await noteCount(40);
    await show(<LossLine present={2} />);
    await settle();
    expect(root.textContent).toContain("There were 40 highlights here, and now there are 2.");
    expect(await readKnownCount()).toEqual({ highlights: 40 });
    await click("button");
    await settle();
    expect([root.textContent, await readKnownCount()]).toEqual(["", { highlights: 2 }]);
  });

  it("says nothing while it counts, and notes what it finds", async () => {
    await noteCount(40);
    await show(<LossLine present={undefined} />);
    await settle();
    await show(<LossLine present={41} />);
    await settle();
    expect([root.textContent, await readKnownCount()]).toEqual(["", { highlights: 41 }]);
  });
});
