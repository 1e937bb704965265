/** What the export menu offers: what leaves is what is shown, and whole articles by their name. */
import { articlesAndHighlights } from "../../components/count.ts";
import type { Choice } from "../../components/Menu.tsx";
import type { ExportFormat } from "../../lib/export/format.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { isNothingChosen } from "./selection.ts";
import type { LibraryData } from "./use-library.ts";

/** The part of the notebook that is shown or selected. */
export interface ExportScope {
  articleIds: string[];
  annotationIds: string[];
  /** All highlights of these articles. */
  wholeCount: number;
  /** true: the reader selected it; false: the search shows it. */
  isSelection: boolean;
}

const WHOLE = "whole ";

/** Of everything: each format once. Of a part: as it is shown, then the articles whole. */
export function exportChoices(
  formats: readonly Pick<ExportFormat, "id" | "name" | "purpose">[],
  scope: ExportScope | undefined,
): Choice<string>[] {
  if (!scope) return formats.map(({ id, name, purpose }) => ({ id, name, purpose }));
  const { articleIds, annotationIds, wholeCount } = scope;
  const shown = annotationIds.length
    ? highlightsOf(annotationIds.length, articleIds.length)
    : sayCount("shared.articles", articleIds.length);
  const parts = formats.map(({ id, name }) => ({ id, name, purpose: shown }));
  if (wholeCount === annotationIds.length) return parts;
  const what = articlesAndHighlights(articleIds.length, wholeCount);
  const whole = formats.map(({ id, name }) => ({
    id: WHOLE + id,
    name: say("library.exportWhole", { format: name }),
    purpose: say(scope.isSelection ? "library.wholeSelected" : "library.wholeShown", { what }),
  }));
  return [...parts, ...whole];
}

/** `7 highlights of 2 articles`. */
export function highlightsOf(highlights: number, articles: number): string {
  const of = { highlights: sayCount("shared.highlights", highlights) };
  return sayCount("library.highlightsOf", articles, of);
}

/** What a choice of the menu stands for. */
export function choiceOf(id: string): { format: ExportFormat["id"]; isWhole: boolean } {
  const isWhole = id.startsWith(WHOLE);
  return { format: (isWhole ? id.slice(WHOLE.length) : id) as ExportFormat["id"], isWhole };
}

/** What the menu is about: what is chosen, or what the search shows; undefined: everything. */
export function exportScopeOf(
  { listing, selection, records }: Pick<LibraryData, "listing" | "selection" | "records">,
  isFiltered: boolean,
): ExportScope | undefined {
  const scopeOf = (articleIds: string[], annotationIds: string[], isSelection: boolean) => ({
    ...{ articleIds, annotationIds, isSelection },
    wholeCount: articleIds.reduce((sum, id) => sum + records.annotationIdsOf(id).length, 0),
  });
  if (!isNothingChosen(selection)) {
    const ofHighlights = [...selection.annotations].flatMap(
      (id) => records.annotation(id)?.articleId ?? [],
    );
    const articleIds = new Set([...selection.articles, ...ofHighlights]);
    return scopeOf([...articleIds], [...selection.annotations], true);
  }
  if (!isFiltered || !listing) return undefined;
  return scopeOf(listing.ids.articles, listing.ids.annotations, false);
}
