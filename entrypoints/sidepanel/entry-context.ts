import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { HighlightActions } from "./highlight-actions.ts";
import type { ListView } from "./list-view.ts";
import type { ListKeys } from "./use-list-keys.ts";

/** What an entry of either list needs beside its highlight. */
export interface EntryContext {
  actions: HighlightActions;
  keys: ListKeys;
  view: ListView;
  statuses: ReadonlyMap<string, AnchorStatus>;
  overlaps: ReadonlyMap<string, number>;
  currentId: string | null;
  /** The highlight whose note the reader wants to write here. */
  wantedId: string | undefined;
  settings: Settings;
  knownTags: readonly string[];
  lang: string;
  toggle(id: string): void;
  copy(annotation: Annotation): void;
}
