/** What is in the notebook, read from the tables themselves in a page of the extension. */
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle as Article, Version } from "../../lib/model/article.ts";
import type { Rig } from "./harness.ts";

export interface Tables {
  articles: Article[];
  annotations: Annotation[];
  versions: Version[];
}

/** All rows of all tables. */
export function tables(rig: Rig): Promise<Tables> {
  return rig.ask(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("pressmark");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        if (!db.objectStoreNames.contains(name)) return resolve([]);
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = {
      articles: await rows("articles"),
      annotations: await rows("annotations"),
      versions: await rows("versions"),
    };
    db.close();
    return all as never;
  });
}
