/**
 * Contrast and colours, ours (lib/page/painting) beside libraries: how far contrast ratios differ,
 * how far a painted pixel differs from what culori computes for a colour, in both browsers, and
 * what each adds to a bundle.
 *
 *   npx node bench/peers/colors.ts        CHROMIUM and FIREFOX name the browsers, if they are elsewhere
 */
import puppeteer from "puppeteer-core";
import { contrastOf, type Rgb } from "../../lib/page/painting/palette.ts";
import { bundleSize, importPeer, installPeers } from "./install.ts";

const COLORS = [
  ...[
    "oklch(0.6 0.2 30)",
    "oklab(0.5 0.1 -0.1)",
    "lch(52 72 50)",
    "lab(50 40 -20)",
    "hwb(120 10% 20%)",
  ],
  ...[
    "color(display-p3 1 0.5 0)",
    "color(srgb 0.2 0.4 0.6)",
    "color(rec2020 0.2 0.6 0.3)",
    "color(xyz 0.3 0.2 0.1)",
  ],
  ...[
    "color(a98-rgb 0.3 0.6 0.1)",
    "color(prophoto-rgb 0.4 0.2 0.6)",
    "color(srgb-linear 0.1 0.2 0.3)",
  ],
  ...[
    "color-mix(in oklch, red, blue)",
    "light-dark(#123, #fed)",
    "canvastext",
    "oklch(0.9 0.4 150)",
  ],
];
const PAIRS = 20_000;
const MODES = [
  "Rgb",
  "Oklch",
  "Oklab",
  "P3",
  "Lch",
  "Lab",
  "Hsl",
  "Hwb",
  "Rec2020",
  "A98",
  "Prophoto",
]
  .concat(["Xyz65", "Xyz50", "Lrgb"])
  .map((name) => `mode${name}`);
const BUNDLES: Record<string, string> = {
  "ours, contrast and palette": 'export * from "/project/lib/page/painting/palette.ts"',
  "ours, colours of text": 'export * from "/project/lib/page/painting/text-colors.ts"',
  "culori, contrast": 'export { wcagContrast } from "culori/fn"',
  "culori, contrast and CSS colours": `import { useMode, parse, converter, wcagContrast, ${MODES.join(", ")} } from "culori/fn";
    for (const mode of [${MODES.join(", ")}]) useMode(mode);
    export { parse, converter, wcagContrast };`,
  "colord, contrast (no CSS Color 4)": `import { colord, extend } from "colord"; import a11y from "colord/plugins/a11y";
    extend([a11y]); export { colord }`,
  "color-parse (parses, converts nothing)": 'import parse from "color-parse"; export { parse }',
  "wcag-contrast": 'export { rgb } from "wcag-contrast"',
};

type CuloriRgb = { r: number; g: number; b: number };
type Culori = {
  parse(color: string): object | undefined;
  rgb(color: object): CuloriRgb;
  wcagContrast(a: object, b: object): number;
};

async function painted(browserName: "chrome" | "firefox", path: string): Promise<[string, Rgb][]> {
  const args = browserName === "chrome" ? ["--no-sandbox"] : [];
  const browser = await puppeteer.launch({ browser: browserName, executablePath: path, args });
  const page = await browser.newPage();
  const pixels = await page.evaluate((colors) => {
    const probe = document.body.appendChild(document.createElement("p"));
    return colors.map((color): [string, [number, number, number]] => {
      probe.style.color = color;
      const computed = getComputedStyle(probe).color;
      const context = document.createElement("canvas").getContext("2d");
      if (!context) throw new Error("no canvas");
      context.fillStyle = computed;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return [computed, [red, green, blue]];
    });
  }, COLORS);
  await browser.close();
  return pixels;
}

installPeers(["culori@4.0.2", "colord@2.14.0", "color-parse@2.1.2", "wcag-contrast@3.0.0"]);
const culori = await importPeer<Culori>("culori");
const wcag = await importPeer<{ rgb(a: Rgb, b: Rgb): number }>("wcag-contrast");
const asCulori = ([r, g, b]: Rgb) => ({ mode: "rgb", r: r / 255, g: g / 255, b: b / 255 });

let [culoriGap, wcagGap] = [0, 0];
/** Numbers from 0 to 255 that are the same in every run. */
let seed = 1;
const byte = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return (seed >> 8) & 255;
};
for (let pair = 0; pair < PAIRS; pair += 1) {
  const [a, b]: [Rgb, Rgb] = [
    [byte(), byte(), byte()],
    [byte(), byte(), byte()],
  ];
  const ours = contrastOf(a, b);
  culoriGap = Math.max(culoriGap, Math.abs(ours - culori.wcagContrast(asCulori(a), asCulori(b))));
  wcagGap = Math.max(wcagGap, Math.abs(ours - wcag.rgb(a, b)));
}
console.log(
  `contrast of ${PAIRS} pairs: farthest from culori ${culoriGap}, wcag-contrast ${wcagGap}`,
);

const browsers = [
  ["chrome", process.env.CHROMIUM ?? "/usr/bin/chromium"],
  ["firefox", process.env.FIREFOX ?? "/usr/bin/firefox"],
] as const;
for (const [name, path] of browsers) {
  const gaps = (await painted(name, path)).map(([computed, pixel]) => {
    const parsed = culori.parse(computed);
    if (!parsed) return Number.NaN;
    const { r, g, b } = culori.rgb(parsed);
    const shares = [r, g, b].map((share) => Math.round(Math.min(1, Math.max(0, share)) * 255));
    return Math.max(...pixel.map((part, index) => Math.abs(part - (shares[index] ?? 0))));
  });
  console.log(
    `${name}: pixel beside culori, largest difference of 255 by colour: ${gaps.join(" ")}`,
  );
}
for (const [name, code] of Object.entries(BUNDLES)) {
  const [bytes, compressed] = await bundleSize(code);
  console.log(
    name.padEnd(40),
    (bytes / 1000).toFixed(1),
    "kB,",
    (compressed / 1000).toFixed(1),
    "kB gzip",
  );
}
