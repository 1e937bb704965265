/**
 * The colours of highlights: what lies under the text, on light and on dark pages, and underlines
 * and colour names. Text of #555 and darker has a contrast of 4.5 or more on each light background,
 * text of #bbb and lighter on each dark one. assets/tokens.css has the same colours for the
 * extension's own pages; a test keeps them alike.
 */
import type { Ground, Hue } from "../../model/settings.ts";

/** `#rrggbb` each. */
export interface PaletteEntry {
  /** Background under dark text. */
  light: string;
  /** Background under light text. */
  dark: string;
  /** Underline of a note, and the colour's name, on a light page. */
  accent: string;
  /** The same on a dark page. */
  accentOnDark: string;
}

export const PALETTE: Record<Hue, PaletteEntry> = {
  yellow: { light: "#ffe48a", dark: "#564500", accent: "#7a5b00", accentOnDark: "#f2d264" },
  blue: { light: "#bcdcfa", dark: "#164a78", accent: "#17568f", accentOnDark: "#93c7f5" },
  violet: { light: "#dccffa", dark: "#4a3a86", accent: "#5a3fa8", accentOnDark: "#c6b3ff" },
  green: { light: "#bfe6b9", dark: "#1d5630", accent: "#23682f", accentOnDark: "#93d79f" },
  red: { light: "#fbc8cf", dark: "#762836", accent: "#9c2438", accentOnDark: "#ff9dab" },
  orange: { light: "#ffd3a8", dark: "#653a08", accent: "#8a4700", accentOnDark: "#ffb870" },
  teal: { light: "#b4e6e0", dark: "#0f504c", accent: "#0f625d", accentOnDark: "#7fd8d0" },
  grey: { light: "#dedad2", dark: "#494640", accent: "#57534b", accentOnDark: "#c9c4b8" },
};

/**
 * How a highlight is shown: on a light or a dark background, or, where neither leaves the text
 * readable, underlined.
 */
export type Variant = "light" | "dark" | "line";

const VARIANTS = ["light", "dark", "line"] as const satisfies Variant[];

/**
 * A highlight within another one is painted in a layer above it; the topmost holds all that lie
 * deeper.
 */
export const LAYERS = [0, 1, 2, 3] as const;

/** 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The name in `CSS.highlights` for the background of highlights; only layers above 0 have a number
 * in it. All our names begin with `pressmark-`, so that a page's own highlights are never touched.
 */
export const variantHighlightName = (hue: Hue, variant: Variant, layer = 0) =>
  `pressmark-${hue}-${variant}${layer > 0 ? `-${layer}` : ""}`;
/** The name for the underline of highlights that have a note. */
export const noteHighlightName = (hue: Hue, onDark: boolean) =>
  `pressmark-note-${hue}-${onDark ? "dark" : "light"}`;
/** The name for a passage that is pointed out for a moment. */
export const FLASH_NAME = "pressmark-flash";

/** Every name that Pressmark uses in `CSS.highlights`. */
export const ALL_NAMES: readonly string[] = [
  FLASH_NAME,
  ...(Object.keys(PALETTE) as Hue[]).flatMap((hue) => [
    ...VARIANTS.flatMap((variant) =>
      LAYERS.map((layer) => variantHighlightName(hue, variant, layer)),
    ),
    noteHighlightName(hue, false),
    noteHighlightName(hue, true),
  ]),
];

/**
 * The style sheet for all of them. Only backgrounds and underlines: highlighted text keeps the
 * page's colour.
 */
export function highlightCss(): string {
  const rules = (Object.keys(PALETTE) as Hue[]).flatMap(rulesOf);
  return [...rules, rule(FLASH_NAME, "background-color:#2f7fd0;color:#fff;")].join("\n");
}

function rulesOf(hue: Hue): string[] {
  const { light, dark, accent, accentOnDark } = PALETTE[hue];
  const styles: Record<Variant, string> = {
    light: `background-color:${light};`,
    dark: `background-color:${dark};`,
    line: underline(3, light),
  };
  return [
    ...VARIANTS.flatMap((variant) =>
      LAYERS.map((layer) => rule(variantHighlightName(hue, variant, layer), styles[variant])),
    ),
    rule(noteHighlightName(hue, false), underline(2, accent)),
    rule(noteHighlightName(hue, true), underline(2, accentOnDark)),
  ];
}

function underline(pixels: number, color: string): string {
  return `text-decoration:underline ${pixels}px ${color};text-underline-offset:.18em;`;
}

function rule(name: string, style: string): string {
  return `::highlight(${name}){${style}}`;
}

/** How a box is mixed with what lies below it: dark text stays dark, light text light. */
export type Blend = "multiply" | "screen" | "normal";
export const BLENDS = ["normal", "multiply", "screen"] as const satisfies Blend[];

/** What a box over the text looks like. */
export interface BoxStyle {
  blend: Blend;
  /** CSS properties. */
  styles: Record<string, string>;
}

/** The same as in the style sheet, by the name of a highlight, as a box over the text. */
export function boxStyleOf(name: string): BoxStyle {
  const [, note, hue = "", variant] = BOX_NAME.exec(name) ?? [];
  const entry = PALETTE[hue as Hue];
  if (!entry) return { blend: "normal", styles: { background: "#2f7fd0", opacity: "0.45" } };
  const { light, dark, accent, accentOnDark } = entry;
  const line = (pixels: number, color: string) => ({
    "border-bottom": `${pixels}px solid ${color}`,
  });
  const isDark = variant === "dark";
  if (note) return { blend: "normal", styles: line(2, isDark ? accentOnDark : accent) };
  if (variant === "line") return { blend: "normal", styles: line(3, light) };
  return isDark
    ? { blend: "screen", styles: { background: dark } }
    : { blend: "multiply", styles: { background: light } };
}

/** A name in `ALL_NAMES` but that of the flash. */
const BOX_NAME = /^pressmark-(note-)?([a-z]+)-(light|dark|line)/;

/** From `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [x, y] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A component of an sRGB colour (0 to 255) as linear light, 0 to 1. */
function linear(component: number): number {
  const share = component / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2, success criterion 1.4.3 (AA), for text of normal size. */
const READABLE_CONTRAST = 4.5;

/** The variant on which text of all these colours stays readable; the light one if both do. */
export function variantFor(hue: Hue, textColors: readonly Rgb[]): Variant {
  const isReadableOn = (background: string) =>
    textColors.every((color) => contrastOf(color, rgbOf(background)) >= READABLE_CONTRAST);
  if (isReadableOn(PALETTE[hue].light)) return "light";
  return isReadableOn(PALETTE[hue].dark) ? "dark" : "line";
}

const BLACK: Rgb = [0, 0, 0];
/** From this contrast with black on text is light. Grey that is less so stands mostly on white. */
const LIGHT_TEXT = 7;

/**
 * The ground on which text of these colours can be read: told by the text, as the variant is, since
 * behind it there may be a picture or nothing at all. Where they differ, what most of them say.
 */
export function groundOf(textColors: readonly Rgb[]): Ground {
  const onDark = textColors.filter((color) => contrastOf(color, BLACK) >= LIGHT_TEXT).length;
  return onDark * 2 > textColors.length ? "dark" : "light";
}
