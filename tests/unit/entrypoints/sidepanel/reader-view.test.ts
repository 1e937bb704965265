import fc from "fast-check";
import { expect, it } from "vitest";
import { originalOf } from "../../../../entrypoints/sidepanel/reader-view.ts";

it("names the page behind Firefox's reader view, and leaves other addresses alone (demand 73)", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      expect(originalOf(`about:reader?url=${encodeURIComponent(address)}`)).toBe(address);
      expect(originalOf(address)).toBe(address);
    }),
  );
  expect(originalOf("about:reader?")).toBe("about:reader?");
  expect(originalOf("about:addons")).toBe("about:addons");
});
