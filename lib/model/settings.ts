/** What the reader has chosen. One record, one set of defaults. */

import { COLOR_KEYS, type ColorKey } from "./annotation.ts";
import type { ColorNames } from "./notebook.ts";
import { type SiteRule, siteRulesFrom } from "./site-rules.ts";
import { siteOf } from "./source.ts";

/** The tints there are; each is made for light and for dark pages and keeps the text on it readable (tints.ts). */
export const HUES = ["yellow", "blue", "violet", "green", "red", "orange", "teal", "grey"] as const;
export type Hue = (typeof HUES)[number];

export type ToolbarMode = "always" | "modifier" | "never";
export type Theme = "system" | "light" | "dark";

export interface ColorChoice {
  name: string;
  hue: Hue;
}

export interface Settings {
  /** When the small toolbar shows at a selection; "modifier": only if Alt (Option) is held when the selection ends. */
  toolbar: ToolbarMode;
  colors: Record<ColorKey, ColorChoice>;
  /** The colour that the keyboard and Enter take: the last one used. */
  lastColor: ColorKey;
  theme: Theme;
  /** Hosts, as `siteOf` gives them, where Pressmark stays quiet. */
  disabledSites: string[];
  /** What is always left out of the articles of a site, or always kept; of two that disagree the later one counts. */
  siteRules: SiteRule[];
  /** Folder and file name of an exported note, with `{{…}}` fields. */
  exportFolder: string;
  exportName: string;
}

export const DEFAULT_SETTINGS: Settings = {
  toolbar: "always",
  colors: {
    fact: { name: "Fact", hue: "yellow" },
    quote: { name: "Quote", hue: "blue" },
    question: { name: "Question", hue: "violet" },
    follow: { name: "Follow up", hue: "green" },
    doubt: { name: "Doubt", hue: "red" },
  },
  lastColor: "fact",
  theme: "system",
  disabledSites: [],
  siteRules: [],
  exportFolder: "Clippings",
  exportName: "{{date}} {{publication}} - {{title}}",
};

/** Whatever was stored, as settings: unknown and broken values give way to the defaults. */
export function settingsFrom(stored: unknown): Settings {
  const from = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const text = (value: unknown, fallback: string) => (typeof value === "string" ? value : fallback);
  return {
    toolbar: oneOf(from.toolbar, ["always", "modifier", "never"], DEFAULT_SETTINGS.toolbar),
    colors: colorsFrom(from.colors),
    lastColor: oneOf(from.lastColor, COLOR_KEYS, DEFAULT_SETTINGS.lastColor),
    theme: oneOf(from.theme, ["system", "light", "dark"], DEFAULT_SETTINGS.theme),
    disabledSites: hostsFrom(from.disabledSites ?? (stored as { sitesOff?: unknown })?.sitesOff),
    siteRules: siteRulesFrom(from.siteRules),
    exportFolder: text(from.exportFolder, DEFAULT_SETTINGS.exportFolder),
    exportName:
      text(from.exportName, DEFAULT_SETTINGS.exportName).trim() || DEFAULT_SETTINGS.exportName,
  };
}

/** Version 1 stored these hosts as `sitesOff`. */
function hostsFrom(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host) => typeof host === "string") : [];
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === value) ?? fallback;
}

function colorsFrom(stored: unknown): Settings["colors"] {
  const from = (typeof stored === "object" && stored !== null ? stored : {}) as Record<
    string,
    Partial<ColorChoice>
  >;
  const colors = structuredClone(DEFAULT_SETTINGS.colors);
  for (const key of COLOR_KEYS) {
    const choice = Object.hasOwn(from, key) ? from[key] : undefined;
    if (typeof choice?.name === "string" && choice.name.trim())
      colors[key].name = choice.name.trim().slice(0, 40);
    colors[key].hue = oneOf(choice?.hue, HUES, colors[key].hue);
  }
  return colors;
}

/** Whether the reader switched Pressmark off on the site of this address. */
export function isSiteDisabled(
  { disabledSites }: { disabledSites: readonly string[] },
  address: string,
): boolean {
  return disabledSites.includes(siteOf(address));
}

/** Only the names, as exports want them. */
export function colorNamesOf(settings: Pick<Settings, "colors">): ColorNames {
  return Object.fromEntries(
    COLOR_KEYS.map((key) => [key, settings.colors[key].name]),
  ) as ColorNames;
}
