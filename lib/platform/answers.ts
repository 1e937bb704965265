/**
 * Answers that are kept until a question may be repeated: an act that finds nothing left to do when
 * it is asked twice would lose its way back. Kept in session storage, because the question is
 * repeated when the browser stopped the background before it answered.
 */
import { browser } from "wxt/browser";

const KEY = "answers";
/** A question is repeated at once: only the acts of pages that ask at the same time are between. */
const MOST_ANSWERS = 3;

interface Kept {
  act: string;
  answer: unknown;
}

/** Does the act unless it was done, by its id; resolves with the same answer each time. */
export async function answerOnce<T>(act: string, work: () => Promise<T>): Promise<T> {
  const known = (await read()).find((kept) => kept.act === act);
  if (known) return known.answer as T;
  const answer = await work();
  try {
    const kept = [...(await read()), { act, answer }].slice(-MOST_ANSWERS);
    await browser.storage.session.set({ [KEY]: kept });
  } catch (error) {
    console.warn("Pressmark:", error); // too large: the act is done all the same
  }
  return answer;
}

async function read(): Promise<Kept[]> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as Kept[] | undefined) ?? [];
}
