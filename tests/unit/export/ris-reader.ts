/** RIS by a reader that is not ours: its records as they stand in the file, tag by tag. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";

/** Values by their tag, in the order of the file. */
export function readRis(source: string): Map<string, string[]>[] {
  const records = plugins.input.data(source, "@ris/file") as Record<string, string | string[]>[];
  return records.map(
    (record) => new Map(Object.entries(record).map(([tag, value]) => [tag, [value].flat()])),
  );
}
