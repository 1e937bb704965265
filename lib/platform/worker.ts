/**
 * A thread of its own for work with the whole notebook: reading a large file takes seconds, and
 * while one page of the extension does that, the browser draws none of them.
 */

import { messageOf } from "../i18n/error-message.ts";
import { language, say } from "../i18n/say.ts";

/** A script of the build (entrypoints/notebook-worker.ts). */
const SCRIPT = "/notebook-worker.js";
/** The one policy that our pages allow (wxt.config.ts): a worker is given its script by address. */
const POLICY = "pressmark-worker";

/** What a worker is asked for, and the language in which its words are for the reader. */
interface Order {
  job: unknown;
  language: string;
}

/** What a worker answers; `message` is for the reader. */
export type WorkerAnswer = { ok: true; value: unknown } | { ok: false; message: string };

/** The browser ended the worker before it was done. */
export class WorkerGoneError extends Error {
  override readonly name = "WorkerGoneError";
  constructor() {
    super(say("errors.workerGone"));
  }
}

/**
 * Has a new worker do it, and ends the worker. Resolves with what it answered; rejects with an
 * error in words for the reader.
 */
export function inWorker(job: unknown): Promise<unknown> {
  const worker = new Worker(address() as string);
  const answer = new Promise<unknown>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) =>
      data.ok ? resolve(data.value) : reject(new Error(data.message));
    const onGone = () => reject(new WorkerGoneError());
    worker.onerror = onGone;
    worker.onmessageerror = onGone;
  });
  worker.postMessage({ job, language: language() } satisfies Order);
  return answer.finally(() => worker.terminate());
}

/**
 * In the worker: does what it is asked for. `learn` gets it the words of a language: the browser
 * gives a worker none.
 */
export function serveJobs(
  scope: Pick<Worker, "onmessage" | "postMessage">,
  work: (job: never) => Promise<unknown>,
  learn: (language: string) => Promise<void> = async () => {},
): void {
  scope.onmessage = ({ data }: MessageEvent<Order>) =>
    void learn(data.language)
      .then(() => work(data.job as never))
      .then(
        (value): WorkerAnswer => ({ ok: true, value }),
        (error): WorkerAnswer => ({ ok: false, message: messageOf(error) }),
      )
      .then((answer) => scope.postMessage(answer))
      // What is too large to be handed over is an answer, too: the page waits for one.
      .catch((error) => scope.postMessage({ ok: false, message: messageOf(error) }));
}

interface Policy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/** Where Trusted Types are known, a page may make a policy of a name once. */
function address(): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return SCRIPT;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: () => SCRIPT });
  return policy.createScriptURL(SCRIPT);
}
