/**
 * Each format writes, for the sample article, the file in `expected/`. UPDATE_EXPECTED=1 writes
 * those files anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../lib/export/formats.ts";
import { SAMPLE, sampleNotebook, sampleOptions } from "../sample.ts";

describe.each(FORMATS.map((format) => [format.id, format] as const))(
  "the format %s",
  async (_id, format) => {
    const file = await format.serialize(sampleNotebook(), sampleOptions());
    const path = `${SAMPLE}/expected/${format.id}.${format.extension}`;

    it("writes the expected file", () => {
      const written = file.parts.join("");
      if (process.env.UPDATE_EXPECTED) writeFileSync(path, written);
      expect(existsSync(path), `${path} is missing: UPDATE_EXPECTED=1 writes it`).toBe(true);
      expect(written).toBe(readFileSync(path, "utf8"));
    });

    it("says what it is for, and its file has its type (demand 53)", () => {
      expect(format.purpose).not.toBe("");
      expect(file.name.endsWith(`.${format.extension}`)).toBe(true);
      expect(file.mime).toBe(format.mime);
    });

    it("writes an empty notebook without complaint", async () => {
      const empty = await format.serialize({ ...sampleNotebook(), entries: [] }, sampleOptions());
      expect(empty.parts.length).toBeGreaterThan(0);
    });
  },
);
