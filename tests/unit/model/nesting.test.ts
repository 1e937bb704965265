import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "../../../lib/model/canonical-json.ts";
import { DEEPEST_NESTING } from "../../../lib/model/limits.ts";
import { isSoundlyNested, isWithin } from "../../../lib/model/nesting.ts";

/** Lists or objects within each other. */
function nested(depth: number, kind: "list" | "object" = "list"): unknown {
  let value: unknown = "core";
  for (let i = 0; i < depth; i++) value = kind === "list" ? [value] : { a: value };
  return value;
}

it.each(["list", "object"] as const)("bounds the depth of a %s, however deep it is", (kind) => {
  expect(isSoundlyNested(nested(DEEPEST_NESTING, kind))).toBe(true);
  expect(isSoundlyNested(nested(DEEPEST_NESTING + 1, kind))).toBe(false);
  expect(isSoundlyNested(nested(500_000, kind))).toBe(false);
});

it("bounds texts, names of fields included, and the number of values", () => {
  expect(isWithin({ ab: "cd" }, { units: 4 })).toBe(true);
  expect(isWithin({ ab: "cd" }, { units: 3 })).toBe(false);
  expect(isWithin([1, [2]], { values: 4 })).toBe(true);
  expect(isWithin([1, [2]], { values: 3 })).toBe(false);
});

it("visits every object", () => {
  const seen: object[] = [];
  const value = { a: [{ b: {} }] };
  isWithin(value, {}, (object) => seen.push(object));
  expect(seen).toEqual([value, value.a, value.a[0], {}]);
});

it("finds every JSON value within its own size", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isWithin(value, { units: canonicalJson(value).length })).toBe(true);
    }),
  );
});

it("writes canonical JSON of any depth", () => {
  const depth = 200_000;
  expect(canonicalJson(nested(depth))).toBe(`${"[".repeat(depth)}"core"${"]".repeat(depth)}`);
  expect(canonicalJson(nested(depth, "object"))).toHaveLength(depth * 6 + 6);
  expect(canonicalJson([{}, [], undefined, { b: 1, a: [undefined] }])).toBe(
    '[{},[],null,{"a":[null],"b":1}]',
  );
});
