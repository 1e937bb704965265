/**
 * The notebook's tables. The background writes them, except that an extension page imports a
 * backup, which is too large for a message; extension pages read them live.
 */
import { Dexie, type EntityTable } from "dexie";
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import { defineVersions } from "./migrations.ts";

/**
 * The database of the notebook: its tables by name. Opening it upgrades an older one
 * (migrations.ts).
 */
export class NotebookDb extends Dexie {
  articles!: EntityTable<SavedArticle, "id">;
  annotations!: EntityTable<Annotation, "id">;
  versions!: EntityTable<Version, "id">;

  constructor(name = "pressmark") {
    // "strict": saved means on the disk, also if the power fails right after.
    super(name, { chromeTransactionDurability: "strict" });
    defineVersions(this);
  }
}
