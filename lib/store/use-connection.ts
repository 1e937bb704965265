/** The connection to the notebook as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import type { Connection, NotebookDb } from "./db.ts";

/** Whether the notebook can be used; once "replaced", it stays so until the page is loaded anew. */
export function useConnection(db: NotebookDb): Connection {
  const [connection, setConnection] = useState<Connection>("open");
  useEffect(() => db.onConnection(setConnection), [db]);
  return connection;
}
