import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HUES } from "../../../../lib/model/settings.ts";
import {
  ALL_NAMES,
  boxStyleOf,
  contrastOf,
  FLASH_NAME,
  groundOf,
  highlightCss,
  noteHighlightName,
  PALETTE,
  rgbOf,
  variantFor,
  variantHighlightName,
} from "../../../../lib/page/painting/palette.ts";

const READABLE = 4.5;
const tokens = readFileSync("assets/tokens.css", "utf8");
const contrast = (a: string, b: string) => contrastOf(rgbOf(a), rgbOf(b));
const tokenOf = (hue: string, name: string) => {
  const block = new RegExp(`\\[data-hue="${hue}"\\]\\s*\\{([^}]*)\\}`).exec(tokens)?.[1] ?? "";
  return new RegExp(`--${name}:\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(block)?.slice(1);
};

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#123456", "#123456")).toBe(1);
});

it("has a box for each of its names that looks as the style sheet says", () => {
  const sheet = highlightCss().split("\n");
  for (const name of ALL_NAMES.filter((name) => name !== FLASH_NAME)) {
    const rule = sheet.find((line) => line.startsWith(`::highlight(${name})`));
    const { blend, styles } = boxStyleOf(name);
    const color = /#[0-9a-f]{6}/.exec(JSON.stringify(styles))?.[0];
    expect(color, name).toBeDefined();
    expect(rule, name).toContain(color);
    const isGround = "background" in styles;
    expect(rule?.includes("background-color"), name).toBe(isGround);
    expect(blend !== "normal", name).toBe(isGround);
  }
});

describe.each(HUES)("%s", (hue) => {
  const { light, dark, accent, accentOnDark } = PALETTE[hue];

  it("carries the text it promises to carry (demand 37)", () => {
    for (const text of ["#555555", "#333333", "#000000"])
      expect(contrast(text, light)).toBeGreaterThanOrEqual(READABLE);
    for (const text of ["#bbbbbb", "#dddddd", "#ffffff"])
      expect(contrast(text, dark)).toBeGreaterThanOrEqual(READABLE);
  });

  it("has accents that can be read on its backgrounds and on plain pages", () => {
    expect(contrast(accent, light)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(accent, "#ffffff")).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(accentOnDark, dark)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(accentOnDark, "#181715")).toBeGreaterThanOrEqual(READABLE);
  });

  it("looks the same in the panel as on the page", () => {
    expect(tokenOf(hue, "c")).toEqual([light, dark]);
    expect(tokenOf(hue, "k")).toEqual([accent, accentOnDark]);
  });

  it("is chosen by the text that lies on it", () => {
    expect(variantFor(hue, [[20, 20, 20]])).toBe("light");
    expect(variantFor(hue, [[240, 240, 240]])).toBe("dark");
    expect(variantFor(hue, [])).toBe("light");
    expect(
      variantFor(hue, [
        [0, 0, 0],
        [255, 255, 255],
      ]),
    ).toBe("line"); // prettier than unreadable
    expect(variantFor(hue, [[128, 128, 128]])).toBe("line");
  });

  it("has a rule for each name that is painted, and none changes the text's colour", () => {
    const css = highlightCss();
    const names = [
      ...(["light", "dark", "line"] as const).map((variant) => variantHighlightName(hue, variant)),
      noteHighlightName(hue, true),
      noteHighlightName(hue, false),
    ];
    for (const name of names) expect(css).toContain(`::highlight(${name}){`);
    expect(
      css.split("\n").filter((rule) => rule.includes(`-${hue}-`) && /[{;]color:/.test(rule)),
    ).toEqual([]);
  });
});

it.each([
  ["black", [[0, 0, 0]], "light"],
  ["grey of a caption", [[136, 136, 136]], "light"],
  ["white", [[240, 240, 240]], "dark"],
  ["dimmed white", [[170, 170, 170]], "dark"],
  [
    "mostly white, with a dark word",
    [
      [230, 230, 230],
      [90, 140, 200],
      [250, 250, 250],
    ],
    "dark",
  ],
  ["none", [], "light"],
] as const)("text that is %s stands on its ground", (_name, colors, ground) => {
  expect(groundOf(colors)).toBe(ground);
});
