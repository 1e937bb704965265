import { expect, it } from "vitest";
import { Announcing, useAnnounce } from "../../../components/LiveRegion.tsx";
import { createScreen } from "./screen.ts";

const { root, show, one, click } = createScreen();
function Part({ says }: { says: string }) {
  const announce = useAnnounce();
  return <button type="button" onClick={() => announce(says)} />;
}

it("the screen's one live region is there before anything is said, and says it again (demand 74)", async () => {
  await show(
    <Announcing>
      <Part says="Colour: Doubt." />
    </Announcing>,
  );
  expect(root.querySelectorAll("[role=status]")).toHaveLength(1);
  expect(one("[role=status]").textContent).toBe("");
  await click("button");
  const first = one("[role=status]").textContent;
  await click("button");
  const second = one("[role=status]").textContent;
  expect(first).toBe("Colour: Doubt.");
  expect(second?.trim()).toBe(first);
  expect(second).not.toBe(first);
});

it("a part outside of a screen speaks to nobody", async () => {
  await show(<Part says="x" />);
  await click("button");
  expect(root.textContent).toBe("");
});
