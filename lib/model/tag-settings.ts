/** What the settings say of tags, and how an act upon it is taken back. */
import type { Settings } from "./settings.ts";

/** Colours and saved searches: what of the settings speaks of tags. */
export type TagSettings = Pick<Settings, "tagColors" | "savedSearches">;

/** The same before an act, and as the act left it. */
export interface FormerTagSettings {
  before: TagSettings;
  left: TagSettings;
}

/** Colours and saved searches as they were, but for what was changed since. */
export function tagSettingsBefore(
  current: TagSettings,
  { before, left }: FormerTagSettings,
): TagSettings {
  const tagColors = { ...current.tagColors };
  for (const tag of Object.keys({ ...before.tagColors, ...left.tagColors })) {
    if (tagColors[tag] !== left.tagColors[tag]) continue;
    const hue = before.tagColors[tag];
    if (hue) tagColors[tag] = hue;
    else delete tagColors[tag];
  }
  const queryOf = ({ savedSearches }: TagSettings, name: string) =>
    savedSearches.find((saved) => saved.name === name)?.query;
  const savedSearches = current.savedSearches.map((saved) => {
    const query = queryOf(before, saved.name);
    const isAsLeft = saved.query === queryOf(left, saved.name);
    return query !== undefined && isAsLeft ? { ...saved, query } : saved;
  });
  return { tagColors, savedSearches };
}
