/** How a page has something done in a thread of its own, and hears what came of it. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { messageOf } from "../../../lib/i18n/error-message.ts";
import { inWorker, serveJobs, type WorkerAnswer } from "../../../lib/platform/worker.ts";

type Heard = (event: { data?: unknown }) => void;

/** Workers as a test wants them: `answer` gets what was asked of each. */
function workers(answer: (worker: FakeWorker, job: unknown) => void) {
  const made: FakeWorker[] = [];
  class Made extends FakeWorker {
    constructor(address: string) {
      super(address);
      made.push(this);
    }
    override postMessage(job: unknown) {
      answer(this, job);
    }
  }
  vi.stubGlobal("Worker", Made);
  return made;
}

class FakeWorker {
  onmessage?: Heard;
  onerror?: () => void;
  isOver = false;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
  }
  postMessage(_job: unknown) {}
  terminate() {
    this.isOver = true;
  }
}

/** Answers as the script of the worker does. */
const answering = (work: (job: never) => Promise<unknown>) =>
  workers((worker, job) => {
    const inside = {
      onmessage: null as Heard | null,
      postMessage: (data: WorkerAnswer) => worker.onmessage?.({ data }),
    };
    serveJobs(inside as never, work);
    inside.onmessage?.({ data: job });
  });

afterEach(() => void vi.unstubAllGlobals());

describe("work in a worker", () => {
  it("gives what it gave, in a worker of its own, which goes then", async () => {
    const made = answering(async (job: number) => job * 2);
    expect(await Promise.all([inWorker(4), inWorker(5)])).toEqual([8, 10]);
    expect(made.map(({ address, isOver }) => [address, isOver])).toEqual([
      ["/notebook-worker.js", true],
      ["/notebook-worker.js", true],
    ]);
  });

  it("that fails says so in the words for the reader", async () => {
    const full = Object.assign(new Error("raw"), { name: "QuotaExceededError" });
    const made = answering(() => Promise.reject(full));
    await expect(inWorker(null)).rejects.toThrow(messageOf(full));
    expect(made[0]?.isOver).toBe(true);
  });

  it("that the browser ends is told from an answer", async () => {
    const made = workers((worker) => worker.onerror?.());
    await expect(inWorker(null)).rejects.toMatchObject({ name: "WorkerGoneError" });
    expect(made[0]?.isOver).toBe(true);
  });

  it("gets its script by a policy, made once, where Trusted Types are asked for", async () => {
    const made = answering(async () => "done");
    const createPolicy = vi.fn(
      (_name: string, rules: { createScriptURL(url: string): string }) => ({
        createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}`,
      }),
    );
    vi.stubGlobal("trustedTypes", { createPolicy });
    await inWorker(1);
    await inWorker(2);
    expect(createPolicy).toHaveBeenCalledOnce();
    expect(made[0]?.address).toBe("trusted /notebook-worker.js");
  });
});
