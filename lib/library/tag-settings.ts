/** What the settings say of tags follows a tag to its new name. Pure. */
import type { TagSettings } from "../model/tag-settings.ts";
import { renameTagIn } from "../model/tags.ts";
import { mapValues } from "./query.ts";

/** Colours and saved searches after a tag was renamed, or removed where `to` is empty. */
export function withTagRenamed(
  { tagColors, savedSearches }: TagSettings,
  from: string,
  to: string,
): TagSettings {
  const renamed = (tag: string) => renameTagIn([tag], from, to)[0] ?? "";
  return {
    tagColors: Object.fromEntries(
      Object.entries(tagColors)
        .map(([tag, hue]) => [renamed(tag).toLowerCase(), hue] as const)
        .filter(([tag]) => tag !== ""),
    ),
    savedSearches: savedSearches.map((saved) => ({
      ...saved,
      query: mapValues(saved.query, "tag", renamed),
    })),
  };
}
