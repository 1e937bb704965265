/** The reader's settings: one record, one set of defaults. */

import { COLOR_KEYS, type ColorKey } from "./annotation.ts";
import type { ColorNames } from "./notebook.ts";
import { type SiteRule, siteRulesFrom } from "./site-rules.ts";
import { siteOf } from "./source.ts";

/**
 * Names of the hues in the palette (lib/page/painting/palette.ts and assets/tokens.css). Stored.
 */
export const HUES = ["yellow", "blue", "violet", "green", "red", "orange", "teal", "grey"] as const;
export type Hue = (typeof HUES)[number];

export const TOOLBAR_MODES = ["always", "modifier", "shortcut", "never"] as const;
export type ToolbarMode = (typeof TOOLBAR_MODES)[number];
/**
 * How highlights are painted in a page: by the browser, as boxes that its scripts cannot read, or
 * not at all.
 */
export type Painting = "browser" | "boxes" | "none";
/** What becomes of a highlight that is made over others: see lib/model/unite.ts. */
export type Overlaps = "keep" | "unite" | "ask";
export type Theme = "system" | "light" | "dark";
/** What a page's text stands on. */
export type Ground = Exclude<Theme, "system">;

/** Size of the text and length of its lines in the reading copy. */
export const TEXT_SIZES = ["small", "medium", "large", "largest"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const MEASURES = ["narrow", "medium", "wide"] as const;
export type Measure = (typeof MEASURES)[number];

/** How a citation is copied: our own plain line, a style, or an entry of BibTeX. */
export const CITATION_STYLES = ["plain", "apa", "mla", "chicago", "bibtex"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What the reader calls a colour, and its hue in the palette. */
export interface ColorChoice {
  name: string;
  hue: Hue;
}

/** A search of the library that the reader gave a name. */
export interface SavedSearch {
  name: string;
  /** As typed (lib/library/query.ts). */
  query: string;
  /** How the list was ordered and laid out. */
  sort: string;
  view: string;
}

export interface Settings {
  /**
   * When the small toolbar shows at a selection; "modifier": only if Alt (Option) is held when the
   * selection ends; "shortcut": only when its command is given.
   */
  toolbar: ToolbarMode;
  overlaps: Overlaps;
  colors: Record<ColorKey, ColorChoice>;
  /** The colour that the keyboard and Enter take: the last one used. */
  lastColor: ColorKey;
  theme: Theme;
  painting: Painting;
  /** Of the reading copy. */
  textSize: TextSize;
  measure: Measure;
  /** Hosts, as `siteOf` gives them, on which no toolbar and no highlights are shown. */
  disabledSites: string[];
  /**
   * Blocks that are always left out of the articles of a site, or always kept; of two rules that
   * match the later one wins.
   */
  siteRules: SiteRule[];
  /**
   * Templates of an exported Markdown file's folder and name, with `{{…}}` fields
   * (lib/export/file-name.ts).
   */
  exportFolder: string;
  exportName: string;
  /** The one that was taken last. */
  citationStyle: CitationStyle;
  /** Of the library, in the reader's order; no two of one name. */
  savedSearches: SavedSearch[];
  /** Colours that the reader gave to tags, by the tag in lower case. */
  tagColors: Record<string, Hue>;
}

export const DEFAULT_SETTINGS: Settings = {
  toolbar: "always",
  overlaps: "keep",
  colors: {
    fact: { name: "Fact", hue: "yellow" },
    quote: { name: "Quote", hue: "blue" },
    question: { name: "Question", hue: "violet" },
    follow: { name: "Follow up", hue: "green" },
    doubt: { name: "Doubt", hue: "red" },
  },
  lastColor: "fact",
  theme: "system",
  painting: "browser",
  textSize: "medium",
  measure: "medium",
  disabledSites: [],
  siteRules: [],
  exportFolder: "Clippings",
  exportName: "{{date}} {{publication}} - {{title}}",
  citationStyle: "plain",
  savedSearches: [],
  tagColors: {},
};

/**
 * Settings out of anything that was stored or imported: missing and broken values are replaced by
 * the defaults. `colorNames` are the default names in the reader's language.
 */
export function settingsFrom(stored: unknown, colorNames?: ColorNames): Settings {
  const fields = fieldsOf(stored);
  const textOr = (value: unknown, fallback: string) =>
    typeof value === "string" ? value : fallback;
  return {
    toolbar: oneOf(fields.toolbar, TOOLBAR_MODES, DEFAULT_SETTINGS.toolbar),
    overlaps: oneOf(fields.overlaps, ["keep", "unite", "ask"], DEFAULT_SETTINGS.overlaps),
    colors: colorsFrom(fields.colors, colorNames),
    lastColor: oneOf(fields.lastColor, COLOR_KEYS, DEFAULT_SETTINGS.lastColor),
    theme: oneOf(fields.theme, ["system", "light", "dark"], DEFAULT_SETTINGS.theme),
    painting: oneOf(fields.painting, ["browser", "boxes", "none"], DEFAULT_SETTINGS.painting),
    textSize: oneOf(fields.textSize, TEXT_SIZES, DEFAULT_SETTINGS.textSize),
    measure: oneOf(fields.measure, MEASURES, DEFAULT_SETTINGS.measure),
    // Version 1 stored `sitesOff`.
    disabledSites: hostsFrom(fields.disabledSites ?? fields.sitesOff),
    siteRules: siteRulesFrom(fields.siteRules),
    exportFolder: textOr(fields.exportFolder, DEFAULT_SETTINGS.exportFolder),
    exportName:
      textOr(fields.exportName, DEFAULT_SETTINGS.exportName).trim() || DEFAULT_SETTINGS.exportName,
    citationStyle: oneOf(fields.citationStyle, CITATION_STYLES, DEFAULT_SETTINGS.citationStyle),
    savedSearches: savedSearchesFrom(fields.savedSearches),
    tagColors: tagColorsFrom(fields.tagColors),
  };
}

const LONGEST_NAME = 60;
const LONGEST_QUERY = 2000;
const MOST_SAVED = 200;

function savedSearchesFrom(stored: unknown): SavedSearch[] {
  const byName = new Map<string, SavedSearch>();
  for (const one of Array.isArray(stored) ? stored : []) {
    const { name, query, sort, view } = fieldsOf(one);
    if (typeof name !== "string" || typeof query !== "string" || !name.trim()) continue;
    const text = (value: unknown) =>
      typeof value === "string" ? value.slice(0, LONGEST_NAME) : "";
    const saved = {
      name: name.trim().slice(0, LONGEST_NAME),
      query: query.slice(0, LONGEST_QUERY),
    };
    byName.set(saved.name.toLowerCase(), { ...saved, sort: text(sort), view: text(view) });
  }
  return [...byName.values()].slice(0, MOST_SAVED);
}

function tagColorsFrom(stored: unknown): Record<string, Hue> {
  const known = Object.entries(fieldsOf(stored)).filter((entry): entry is [string, Hue] =>
    HUES.some((hue) => hue === entry[1]),
  );
  return Object.fromEntries(known.map(([tag, hue]) => [tag.toLowerCase(), hue]));
}

function hostsFrom(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host) => typeof host === "string") : [];
}

/** The own fields of an object; none of anything else. */
function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null ? { ...stored } : {};
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((item) => item === value) ?? fallback;
}

function colorsFrom(stored: unknown, names?: ColorNames): Settings["colors"] {
  const fields = fieldsOf(stored);
  const colors = structuredClone(DEFAULT_SETTINGS.colors);
  for (const key of COLOR_KEYS) {
    const { name, hue } = fieldsOf(fields[key]);
    const given = typeof name === "string" ? name.trim().slice(0, 40) : "";
    // A change of anything stores all settings: the English name is none that the reader gave.
    const isOwn = given !== "" && given !== colors[key].name;
    colors[key].name = isOwn ? given : (names?.[key] ?? colors[key].name);
    colors[key].hue = oneOf(hue, HUES, colors[key].hue);
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

/** The reader's names of the colours alone, as exports need them. */
export function colorNamesOf(settings: Pick<Settings, "colors">): ColorNames {
  return Object.fromEntries(
    COLOR_KEYS.map((key) => [key, settings.colors[key].name]),
  ) as ColorNames;
}

/** Whether a selection alone may bring the toolbar, without a command. */
export function maySuggest({ toolbar }: Pick<Settings, "toolbar">): boolean {
  return toolbar === "always" || toolbar === "modifier";
}

/** The colour that the reader gave to a tag. */
export function hueOfTag({ tagColors }: Pick<Settings, "tagColors">, tag: string): Hue | undefined {
  const key = tag.toLowerCase();
  return Object.hasOwn(tagColors, key) ? tagColors[key] : undefined;
}
