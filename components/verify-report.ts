/** What was found out of a backup file, in words. */
import { articlesAndHighlights, countOf } from "./count.ts";
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

const WHOLENESS: Record<Verified["wholeness"], string> = {
  whole: "The file is whole: it is as Pressmark wrote it.",
  changed:
    "Careful: the file was damaged or edited after Pressmark wrote it. It can be restored, but what is in it may not be what you wrote. Save a new backup.",
  unknown:
    "The file was made before backups could be checked: it can be read, but not whether it was changed since.",
};

/** Is the file whole, what is in it, how does it compare with the notebook: sentences. */
export function verifyReportText(verified: Verified, locale?: string): string[] {
  const { articles, annotations, versions } = verified;
  const both = (one: keyof Comparison) =>
    articlesAndHighlights(articles[one], annotations[one]) ||
    (versions[one] > 0 ? countOf(versions[one], "article text") : "");
  const differences = [
    both("onlyInNotebook") && `Not in the file, but here: ${both("onlyInNotebook")}.`,
    both("different") && `Changed since, or other than here: ${both("different")}.`,
    both("onlyInFile") && `In the file, but not here: ${both("onlyInFile")}.`,
  ].filter((sentence) => sentence !== "");
  return [
    WHOLENESS[verified.wholeness],
    `Made ${formatMomentInFull(verified.created, locale)}, with ${articlesAndHighlights(articles.inFile, annotations.inFile) || "nothing in it"}.`,
    ...(differences.length ? differences : ["It holds exactly what is in the notebook now."]),
  ];
}
