/**
 * The tints that lie under marked text, for light and for dark pages, and the ink of underlines and names beside them.
 * Light tints carry text of #555 and darker, dark ones text of #bbb and lighter, with a contrast of 4.5 or more.
 */
import type { Hue } from "../../model/settings.ts";

export interface PaletteEntry {
  light: string;
  dark: string;
  /** On light ground. */
  ink: string;
  /** On dark ground. */
  inkOnDark: string;
}

export const PALETTE: Record<Hue, PaletteEntry> = {
  yellow: { light: "#ffe48a", dark: "#564500", ink: "#7a5b00", inkOnDark: "#f2d264" },
  blue: { light: "#bcdcfa", dark: "#164a78", ink: "#17568f", inkOnDark: "#93c7f5" },
  violet: { light: "#dccffa", dark: "#4a3a86", ink: "#5a3fa8", inkOnDark: "#c6b3ff" },
  green: { light: "#bfe6b9", dark: "#1d5630", ink: "#23682f", inkOnDark: "#93d79f" },
  red: { light: "#fbc8cf", dark: "#762836", ink: "#9c2438", inkOnDark: "#ff9dab" },
  orange: { light: "#ffd3a8", dark: "#653a08", ink: "#8a4700", inkOnDark: "#ffb870" },
  teal: { light: "#b4e6e0", dark: "#0f504c", ink: "#0f625d", inkOnDark: "#7fd8d0" },
  grey: { light: "#dedad2", dark: "#494640", ink: "#57534b", inkOnDark: "#c9c4b8" },
};

/** How a passage is shown: on a light or a dark tint, or, where neither leaves the page's colours readable, as a line. */
export type Variant = "light" | "dark" | "line";

const GROUNDS = ["light", "dark", "line"] as const satisfies Variant[];

/** A passage within another one is painted in a layer above; names are the same in each but for its number. */
export const LAYERS = [0, 1, 2, 3] as const;

export type Rgb = readonly [red: number, green: number, blue: number];

/** Names of the CSS highlights that paint; all begin with `pressmark-`, so that a page's own are never touched. */
export const variantHighlightName = (hue: Hue, ground: Variant, layer = 0) =>
  `pressmark-${hue}-${ground}${layer > 0 ? `-${layer}` : ""}`;
export const noteHighlightName = (hue: Hue, onDark: boolean) =>
  `pressmark-note-${hue}-${onDark ? "dark" : "light"}`;
export const FLASH_NAME = "pressmark-flash";

/** Every name that we paint with. */
export const ALL_NAMES: readonly string[] = [
  FLASH_NAME,
  ...(Object.keys(PALETTE) as Hue[]).flatMap((hue) => [
    ...GROUNDS.flatMap((ground) => LAYERS.map((layer) => variantHighlightName(hue, ground, layer))),
    noteHighlightName(hue, false),
    noteHighlightName(hue, true),
  ]),
];

/** The style sheet for all of them. Only the background and an underline: the text keeps the page's colour. */
export function highlightCss(): string {
  const rules = Object.entries(PALETTE).flatMap(([hue, tint]) => {
    const name = hue as Hue;
    const line = (color: string) =>
      `text-decoration:underline 2px ${color};text-underline-offset:.18em;`;
    const grounds = {
      light: `background-color:${tint.light};`,
      dark: `background-color:${tint.dark};`,
      line: `text-decoration:underline 3px ${tint.light};text-underline-offset:.18em;`,
    };
    return [
      ...GROUNDS.flatMap((ground) =>
        LAYERS.map((layer) => rule(variantHighlightName(name, ground, layer), grounds[ground])),
      ),
      rule(noteHighlightName(name, false), line(tint.ink)),
      rule(noteHighlightName(name, true), line(tint.inkOnDark)),
    ];
  });
  return [...rules, rule(FLASH_NAME, "background-color:#2f7fd0;color:#fff;")].join("\n");
}

function rule(name: string, style: string): string {
  return `::highlight(${name}){${style}}`;
}

/** `#rrggbb` as numbers from 0 to 255. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
export function contrastOf(a: Rgb, b: Rgb): number {
  const [x, y] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminanceOf(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The ground on which all these text colours stay readable (contrast of 4.5 or more), the light one first. */
export function variantFor(hue: Hue, inks: readonly Rgb[]): Variant {
  const carries = (tint: string) => inks.every((ink) => contrastOf(ink, rgbOf(tint)) >= 4.5);
  if (carries(PALETTE[hue].light)) return "light";
  return carries(PALETTE[hue].dark) ? "dark" : "line";
}
