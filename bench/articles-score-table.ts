/**
 * The table of our own scorer: our figures beside Readability's, what we got wrong, and the times.
 */
import type { Prediction } from "./articles-page.ts";
import {
  type LabelledPage,
  type PageScore,
  scorePage,
  shortfallsOf,
  summarize,
} from "./articles-score.ts";
import { readPredictions, timesOf } from "./articles-table.ts";

/** Pages that are listed as not read as their labels say. */
const MAX_LISTED = 40;

/** Prints the table. `out` and `baselineOut` are files of predictions, ours and Readability's. */
export function printOwnTable(pages: LabelledPage[], out: string, baselineOut: string): void {
  const [ours, theirs] = [readPredictions(out), readPredictions(baselineOut)];
  const scores = scoresOf(pages, ours);
  const baseline = summarize(scoresOf(pages, theirs).map(({ score }) => score));
  const lines = summarize(scores.map(({ score }) => score)).map(({ name, pages: count, value }) => {
    const other = baseline.find((measure) => measure.name === name);
    return [
      name.padEnd(34),
      String(count).padStart(5),
      figure(value),
      figure(other?.value ?? null),
    ];
  });
  const heading = ["measure".padEnd(34), "pages", "Pressmark".padStart(11), "Readability"];
  console.log([heading, ...lines].map((cells) => cells.join("  ")).join("\n"));
  console.log(`\n${shortfalls(scores)}\n`);
  for (const [name, predictions] of Object.entries({ Pressmark: ours, Readability: theirs })) {
    const failed = [...predictions.values()].filter(({ error }) => error !== undefined);
    for (const { id, error } of failed) console.log(`${name} failed on ${id}: ${error}\n`);
  }
  console.log(timesOf(ours, theirs));
}

interface ScoredPage {
  page: LabelledPage;
  score: PageScore;
}

/** Pages without a prediction are left out: they were not run. */
function scoresOf(pages: LabelledPage[], predictions: Map<string, Prediction>): ScoredPage[] {
  return pages.flatMap((page) => {
    const prediction = predictions.get(page.id);
    return prediction ? [{ page, score: scorePage(page, prediction) }] : [];
  });
}

function shortfalls(scores: ScoredPage[]): string {
  const lines = scores.flatMap(({ page, score }) => {
    const names = shortfallsOf(score);
    return names.length > 0 ? [`  ${page.id}: ${names.join(", ")}`] : [];
  });
  if (lines.length === 0) return "Pressmark reads every page as its labels say.";
  const rest = lines.length > MAX_LISTED ? [`  and ${lines.length - MAX_LISTED} more`] : [];
  const title = "Pressmark, pages that are not read as their labels say:";
  return [title, ...lines.slice(0, MAX_LISTED), ...rest].join("\n");
}

const figure = (value: number | null) => (value === null ? "-" : value.toFixed(3)).padStart(11);
