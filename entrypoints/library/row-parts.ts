/** What every row of the list is given. */
import type { UndoReporter } from "../../components/use-undo.ts";
import type { Needle } from "../../lib/library/folded-words.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import type { Dispatch } from "./library-state.ts";
import type { RecordsById } from "./use-library.ts";

export interface ListParts {
  db: NotebookDb;
  settings: Settings;
  records: RecordsById;
  needles: readonly Needle[];
  knownTags: readonly string[];
  /** Articles of which a text was kept. */
  readableIds: ReadonlySet<string>;
  /** The headings of the list are tags; else days. */
  isByTag: boolean;
  dispatch: Dispatch;
  reporter: UndoReporter;
}
