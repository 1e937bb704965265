import { expect, it } from "vitest";
import { hashOf, newId } from "../../../lib/model/ids.ts";

it("makes ids that are UUIDs of version 4, no two alike", () => {
  const ids = Array.from({ length: 500 }, newId);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(500);
});

it("hashes as SHA-256 does", async () => {
  expect(await hashOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(await hashOf("é")).not.toBe(await hashOf("e\u0301")); // the text as it is, not as it looks
});
