/** What the export menu offers: what is shown leaves, or whole articles if the reader says so. */
import { articlesAndHighlights } from "../../components/count.ts";
import type { Choice } from "../../components/Menu.tsx";
import type { ExportFormat } from "../../lib/export/format.ts";
import { formatChoices } from "../../lib/export/format-choices.ts";
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

/** What of the part leaves: as it is shown or selected, or its articles whole. */
export type Extent = "part" | "whole";

/** Whether a choice of the menu says what leaves, not in which format. */
export function isExtent(id: ExportFormat["id"] | Extent): id is Extent {
  return id === "part" || id === "whole";
}

/**
 * Each format by what it is for. Of a part of which something is left out, before them: whether the
 * part alone leaves, or its articles whole.
 */
export function exportChoices(
  formats: Parameters<typeof formatChoices>[0],
  scope: ExportScope | undefined,
  extent: Extent,
): Choice<ExportFormat["id"] | Extent>[] {
  return [...extentChoices(scope, extent), ...formatChoices(formats)];
}

function extentChoices(scope: ExportScope | undefined, extent: Extent): Choice<Extent>[] {
  if (!scope || scope.wholeCount === scope.annotationIds.length) return [];
  const { articleIds, wholeCount, isSelection } = scope;
  const group = say("exports.groupWhat");
  const what = articlesAndHighlights(articleIds.length, wholeCount);
  return [
    {
      ...{ id: "part", group, isChosen: extent === "part" },
      name: say(isSelection ? "exports.onlySelected" : "exports.onlyShown"),
      purpose: partOf(scope),
    },
    {
      ...{ id: "whole", group, isChosen: extent === "whole" },
      name: say("exports.whole"),
      purpose: say(isSelection ? "library.wholeSelected" : "library.wholeShown", { what }),
    },
  ];
}

/** What of the notebook the menu is about, where it offers no choice of that; "" for all of it. */
export function aboutExport(scope: ExportScope | undefined): string {
  return scope && extentChoices(scope, "part").length === 0 ? partOf(scope) : "";
}

function partOf({ annotationIds, articleIds }: ExportScope): string {
  return annotationIds.length
    ? highlightsOf(annotationIds.length, articleIds.length)
    : sayCount("shared.articles", articleIds.length);
}

/** `7 highlights of 2 articles`. */
export function highlightsOf(highlights: number, articles: number): string {
  const of = { highlights: sayCount("shared.highlights", highlights) };
  return sayCount("library.highlightsOf", articles, of);
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
