/** Work with the whole notebook, done apart from the page that asks for it, which goes on. */

import { inWorker } from "../platform/worker.ts";
import type { NotebookDb } from "../store/db.ts";
import type { Job, Work } from "./work.ts";

/** Resolves with what the work gives; rejects with an error in words for the reader. */
export async function apart<N extends keyof Work>(
  db: NotebookDb,
  name: N,
  request: Job<N>["request"],
): Promise<Awaited<ReturnType<Work[N]>>> {
  const job: Job<N> = { name, notebook: db.name, request };
  return (await inWorker(job)) as Awaited<ReturnType<Work[N]>>;
}
