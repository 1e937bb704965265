/** The notebook's tables. The background writes (a backup is imported by the library, in one transaction); extension pages read live. */
import { Dexie, type EntityTable } from "dexie";
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import { defineVersions } from "./migrations.ts";

export class NotebookDb extends Dexie {
  articles!: EntityTable<SavedArticle, "id">;
  annotations!: EntityTable<Annotation, "id">;
  versions!: EntityTable<Version, "id">;

  constructor(name = "pressmark") {
    super(name, { chromeTransactionDurability: "strict" }); // a saved highlight must survive a power cut
    defineVersions(this);
  }
}
