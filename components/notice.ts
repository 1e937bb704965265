/**
 * What a screen tells the reader about something that was done or failed, and the parts of the
 * screen that say it.
 */

import { useEffect, useMemo, useState } from "preact/hooks";
import { messageOf } from "../lib/i18n/error-message.ts";
import { say } from "../lib/i18n/say.ts";

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
  reportFailure(what: string, action?: NoticeAction): (error: unknown) => void;
  /** As a failure, in these words. */
  reportProblem(text: string): void;
  clear(): void;
}

/** A notice, and what the screen showed when it was made. */
interface Scoped {
  notice: Notice;
  scope: string;
}

/**
 * A screen's notice, one at a time: a new one replaces the last. `scope`: what the screen shows,
 * such as an article in a tab; a notice is shown with what it speaks of, and nowhere else. One that
 * only informs is gone when the reader comes back. The reporter is the same at every rendering, and
 * reports on its own scope, also when what it reports is done after the reader went on.
 */
export function useNotice(scope = ""): { notice: Notice | null; reporter: Reporter } {
  const [shown, show] = useState<Scoped | null>(null);
  const reporter = useMemo(() => createReporter(scope, show), [scope]);
  useEffect(() => {
    const isPassing = (last: Scoped | null) => last?.scope === scope && !stays(last.notice);
    return () => show((last) => (isPassing(last) ? null : last));
  }, [scope]);
  return { notice: shown?.scope === scope ? shown.notice : null, reporter };
}

function createReporter(
  scope: string,
  show: (next: Scoped | null | ((last: Scoped | null) => Scoped | null)) => void,
): Reporter {
  const reportProblem = (text: string, action?: NoticeAction) =>
    show({ notice: { text, failed: true, action }, scope });
  return {
    report: (text, action) => show({ notice: { text, action }, scope }),
    reportFailure: (what, action) => (error) =>
      reportProblem(say("shared.failure", { what, reason: messageOf(error) }), action),
    reportProblem,
    clear: () => show((last) => (last?.scope === scope ? null : last)),
  };
}

/** Milliseconds that any message can be read, and what each of its letters adds. */
const SHORTEST_STAY = 6000;
const STAY_OF_LETTER = 60;

/** Whether a message has no time limit: it failed, or there is something to press (WCAG 2.2.1). */
function stays({ failed = false, action }: Pick<Notice, "failed" | "action">): boolean {
  return failed || action !== undefined;
}

/**
 * The one rule for how long a message stays, on every screen and in the page. With something to
 * press, or of a failure, until the reader closes it, does the next thing, or goes to another
 * article: null. One that only informs goes by itself, after these milliseconds; not while the
 * pointer or the focus is on it, or nobody looks.
 */
export function timeToStay(notice: Notice): number | null {
  return stays(notice) ? null : SHORTEST_STAY + notice.text.length * STAY_OF_LETTER;
}
