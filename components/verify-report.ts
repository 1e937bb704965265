/** What was found out of a backup file, in words. */
import { say, sayCount } from "../lib/i18n/say.ts";
import { articlesAndHighlights } from "./count.ts";
import { formatMomentInFull } from "./format-date.ts";

interface Comparison {
  inFile: number;
  onlyInFile: number;
  onlyInNotebook: number;
  different: number;
}

/** As `verifyBackup` of lib/notebook gives it. */
export interface Verified {
  created: string;
  wholeness: "whole" | "changed" | "unknown";
  articles: Comparison;
  annotations: Comparison;
  versions: Comparison;
}

const WHOLENESS = {
  whole: "health.fileWhole",
  changed: "health.fileChanged",
  unknown: "health.fileUnknown",
} as const;

/** Is the file whole, what is in it, how does it compare with the notebook: sentences. */
export function verifyReportText(verified: Verified): string[] {
  const { articles, annotations, versions } = verified;
  const both = (one: keyof Comparison) =>
    articlesAndHighlights(articles[one], annotations[one]) ||
    (versions[one] > 0 ? sayCount("health.fileTexts", versions[one]) : "");
  const differences = [
    ["health.onlyHere", both("onlyInNotebook")] as const,
    ["health.different", both("different")] as const,
    ["health.onlyInFile", both("onlyInFile")] as const,
  ].flatMap(([key, what]) => (what ? say(key, { what }) : []));
  const moment = formatMomentInFull(verified.created);
  const what = articlesAndHighlights(articles.inFile, annotations.inFile);
  return [
    say(WHOLENESS[verified.wholeness]),
    what ? say("health.fileMade", { moment, what }) : say("health.fileEmpty", { moment }),
    ...(differences.length ? differences : [say("health.same")]),
  ];
}
