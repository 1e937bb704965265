/** The values that the search offers for its operators. Pure. */
import type { Vocabulary } from "../../lib/library/completions.ts";
import type { TagFacet } from "../../lib/library/facets.ts";
import type { Listing } from "../../lib/library/listing.ts";
import { COLOR_KEYS } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { cleanTags, withoutTags } from "../../lib/model/tags.ts";
import type { TrashGroup } from "./trash-view.ts";

/** What there is in the notebook, the most frequent first. */
export function vocabularyOf(
  everything: Listing | null,
  { colors }: Pick<Settings, "colors">,
): Vocabulary {
  const facets = everything?.facets;
  const months = facets?.months.map(({ value }) => value) ?? [];
  return {
    tag: allTags(facets?.tags ?? []),
    site: facets?.sites.map(({ value }) => value) ?? [],
    author: facets?.authors.map(({ value }) => value) ?? [],
    color: COLOR_KEYS.map((key) => colors[key].name),
    has: ["note", "tag", "change", "missing"],
    in: ["trash"],
    ...{ on: months, before: months, after: months },
  };
}

function allTags(tags: readonly TagFacet[]): string[] {
  return tags.flatMap(({ value, below }) => [value, ...allTags(below)]);
}

/** Tags that only deleted records have. */
export function unusedTags(trash: readonly TrashGroup[], everything: Listing | null): string[] {
  const deleted = [
    ...trash.flatMap(({ article, isArticleDeleted }) =>
      isArticleDeleted ? article.tags.value : [],
    ),
    ...trash.flatMap(({ all }) => all.flatMap(({ body }) => body.tags.value)),
  ];
  const unused = withoutTags(cleanTags(deleted), allTags(everything?.facets.tags ?? []));
  return unused.sort((a, b) => a.localeCompare(b));
}
