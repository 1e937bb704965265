/**
 * What a screen tells the reader about something that was done or failed, and the parts of the
 * screen that say it.
 */

import { useMemo, useState } from "preact/hooks";
import { messageOf } from "../lib/model/error-message.ts";

export interface NoticeAction {
  label: string;
  run(): void;
}

export interface Notice {
  text: string;
  failed?: boolean;
  action?: NoticeAction | undefined;
}

/** Given to every part of a screen that does something. */
export interface Reporter {
  report(text: string, action?: NoticeAction): void;
  /** For `catch`: says `what: reason`, such as "Not saved: The disk is full". */
  reportFailure(what: string): (error: unknown) => void;
  /** As a failure, in these words. */
  reportProblem(text: string): void;
  clear(): void;
}

/**
 * A screen's notice, one at a time: a new one replaces the last. The reporter is the same at every
 * rendering.
 */
export function useNotice(): { notice: Notice | null; reporter: Reporter } {
  const [notice, setNotice] = useState<Notice | null>(null);
  const reporter = useMemo(() => createReporter(setNotice), []);
  return { notice, reporter };
}

function createReporter(show: (notice: Notice | null) => void): Reporter {
  const reportProblem = (text: string) => show({ text, failed: true });
  return {
    report: (text, action) => show({ text, action }),
    reportFailure: (what) => (error) => reportProblem(`${what}: ${messageOf(error)}`),
    reportProblem,
    clear: () => show(null),
  };
}
