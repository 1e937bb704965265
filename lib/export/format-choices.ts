/** The export formats as a menu offers them: by what they are for. */
import { say } from "../i18n/say.ts";
import type { ExportFormat } from "./format.ts";

/** The groups in the order of the menu, each with what it is called. */
const GROUPS: Record<ExportFormat["group"], () => string> = {
  notes: () => say("exports.groupNotes"),
  pages: () => say("exports.groupPages"),
  citations: () => say("exports.groupCitations"),
  tables: () => say("exports.groupTables"),
  learning: () => say("exports.groupLearning"),
  annotations: () => say("exports.groupAnnotations"),
  backup: () => say("exports.groupBackup"),
};
const ORDER = Object.keys(GROUPS);

/** What a menu shows of a format. */
export interface FormatChoice {
  id: ExportFormat["id"];
  name: string;
  purpose: string;
  /** What its group is called. */
  group: string;
}

/** The formats by their groups; within one they keep their order. */
export function formatChoices(
  formats: readonly Pick<ExportFormat, "id" | "name" | "purpose" | "group">[],
): FormatChoice[] {
  return formats
    .toSorted((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
    .map(({ id, name, purpose, group }) => ({ id, name, purpose, group: GROUPS[group]() }));
}
