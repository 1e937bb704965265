import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { speakFromFile } from "../lib/i18n/say-from-file.ts";
import { doJob } from "../lib/notebook/work.ts";
import { serveJobs } from "../lib/platform/worker.ts";

export default defineUnlistedScript(() =>
  serveJobs(globalThis as never as Worker, doJob, speakFromFile),
);
