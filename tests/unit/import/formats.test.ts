/**
 * A sample of each format, written to its conventions, and what is read of it: in
 * tests/fixtures/imports/expected. UPDATE_EXPECTED=1 writes those files anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IMPORT_FORMATS } from "../../../lib/import/formats.ts";
import { bytesOf, digestOf, read, readSample, SAMPLES } from "./files.ts";

const samples = SAMPLES.filter((name) => name.includes("."));

describe("the samples of imports", () => {
  it.each(samples)("%s says what is expected (demand 58)", (name) => {
    const path = `tests/fixtures/imports/expected/${name}.json`;
    const found = `${JSON.stringify(digestOf(readSample(name)), null, 2)}\n`;
    if (process.env.UPDATE_EXPECTED) writeFileSync(path, found);
    expect(existsSync(path), `${path} is missing: UPDATE_EXPECTED=1 writes it`).toBe(true);
    expect(found).toBe(readFileSync(path, "utf8"));
  });

  it("have one for every format", () => {
    const known = new Set(samples.map((name) => readSample(name).format.name));
    expect(IMPORT_FORMATS.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(samples)("%s is known under any name", (name) => {
    const { format } = readSample(name);
    expect(read(bytesOf(name), "notes.pdf").format).toBe(format);
  });
});
