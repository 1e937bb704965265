/**
 * The notebook's tables. The background writes them, except that an extension page imports a
 * backup, which is too large for a message; extension pages read them live.
 */
import { Dexie, type EntityTable } from "dexie";
import type { Annotation } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import type { Tombstone } from "../model/tombstone.ts";
import { guardedFactory } from "./guarded-factory.ts";
import { defineVersions } from "./migrations.ts";

/** An act by the id that its page gave it, and what it was answered. */
export interface KeptAnswer {
  act: string;
  answer: unknown;
  /** The higher, the later. */
  order: number;
}

/**
 * Whether the notebook can be used: it can; an older Pressmark still holds it, so that it cannot be
 * brought over; or a newer one took it over, and this program must be loaded anew.
 */
export type Connection = "open" | "blocked" | "replaced";

/**
 * The database of the notebook: its tables by name. Opening it upgrades an older one
 * (migrations.ts); one of a newer program is refused with a VersionError.
 */
export class NotebookDb extends Dexie {
  articles!: EntityTable<SavedArticle, "id">;
  annotations!: EntityTable<Annotation, "id">;
  versions!: EntityTable<Version, "id">;
  tombstones!: EntityTable<Tombstone, "id">;
  /** No part of the notebook: what the background must still be able to say (answers.ts). */
  answers!: EntityTable<KeptAnswer, "act">;

  constructor(name = "pressmark") {
    super(name, {
      // "strict": saved means on the disk, also if the power fails right after.
      chromeTransactionDurability: "strict",
      // What is not there is refused when it is used, in words.
      indexedDB: globalThis.indexedDB && guardedFactory(() => this.verno),
      IDBKeyRange: globalThis.IDBKeyRange,
    });
    defineVersions(this);
  }

  /** Calls back when the connection becomes another one; returns how to stop. */
  onConnection(changed: (connection: Connection) => void): () => void {
    let isBlocked = false;
    const onBlocked = () => {
      isBlocked = true;
      changed("blocked");
    };
    const onReady = () => {
      if (isBlocked) changed("open");
      isBlocked = false;
    };
    // Dexie closes the connection then, so that the newer program can go on.
    const onVersionChange = ({ newVersion }: IDBVersionChangeEvent) => {
      if (newVersion) changed("replaced");
    };
    this.on("blocked", onBlocked);
    this.on("ready", onReady, true);
    this.on("versionchange", onVersionChange);
    return () => {
      this.on("blocked").unsubscribe(onBlocked);
      this.on("ready").unsubscribe(onReady);
      this.on("versionchange").unsubscribe(onVersionChange);
    };
  }
}
