/** Every way out, in the order in which the menu shows them. A new format is one file and one line here. */
import { backup } from "./backup.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { markdown } from "./markdown.ts";
import { webAnnotation } from "./web-annotation.ts";

export const FORMATS: readonly Format[] = [markdown, csv, webAnnotation, backup];

/** The format of that id. */
export function formatOf(id: Format["id"]): Format {
  return FORMATS.find((format) => format.id === id)!;
}
