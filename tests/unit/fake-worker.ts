/** The worker of entrypoints/notebook-worker.ts in the thread of the test; nothing is copied. */
import { serveJobs, type WorkerAnswer } from "../../lib/platform/worker.ts";

class FakeWorker {
  onmessage: ((event: { data: WorkerAnswer }) => void) | null = null;
  readonly #inside = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (data: WorkerAnswer) => void this.onmessage?.({ data }),
  };

  constructor() {
    serveJobs(this.#inside as never, async (job) => {
      // Only the tests that need it read all of this.
      const { doJob } = await import("../../lib/notebook/work.ts");
      return doJob(job);
    });
  }

  postMessage(data: unknown): void {
    this.#inside.onmessage?.({ data });
  }

  terminate(): void {}
}

Object.assign(globalThis, { Worker: FakeWorker });
