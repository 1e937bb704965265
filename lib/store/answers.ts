/**
 * Answers to acts that cannot be done twice: an act that finds nothing left to do when it is asked
 * again would lose its way back. An answer is written in the transaction of its act, so that
 * whatever stops the background in between, either both are there or neither.
 */
import type { NotebookDb } from "./db.ts";

/** Only the acts of pages that ask at the same time are between a question and its repetition. */
const MOST_ANSWERS = 3;

/**
 * Does the act unless it was done, by its id; resolves with the same answer each time. `work` may
 * use any table, and must wait for nothing but the notebook.
 */
export function answerOnce<T>(db: NotebookDb, act: string, work: () => Promise<T>): Promise<T> {
  return db.transaction("rw", db.tables, async () => {
    const known = await db.answers.get(act);
    if (known) return known.answer as T;
    const answer = await work();
    const kept = await db.answers.orderBy("order").toArray();
    const order = (kept.at(-1)?.order ?? 0) + 1;
    await db.answers.bulkDelete(
      kept.slice(0, kept.length + 1 - MOST_ANSWERS).map((old) => old.act),
    );
    await db.answers.put({ act, answer, order });
    return answer;
  });
}

/** An act is not asked again after the browser was closed: nothing of it needs to stay. */
export function forgetAnswers(db: NotebookDb): Promise<void> {
  return db.answers.clear();
}
