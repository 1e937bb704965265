/**
 * Photographs every screen in every state in Chromium, light and dark, into .out/screens, with a
 * contact sheet for each theme. `npm run screens -- panel copy-` takes those whose names begin so;
 * `--readme` puts the README's pictures in their place.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { Stage, type Theme } from "./screens/stage.ts";
import { STATES, type State } from "./screens/states.ts";

const FOLDER = resolve(".out/screens");
const THEMES: readonly Theme[] = ["light", "dark"];
/** Of a long page only the beginning is looked at: beyond it nothing new comes. Pixels. */
const TALLEST = 4400;
/** On a contact sheet all are as small, and the tallest are cut off. */
const SCALE = 0.4;
const TALLEST_ON_SHEET = 1000;

interface Picture {
  name: string;
  theme: Theme;
  path: string;
}

const pathOf = (name: string, theme: Theme) => join(FOLDER, theme, `${name}.png`);

async function photograph(
  page: Page,
  { name, place, print, readme }: State,
  theme: Theme,
): Promise<Picture> {
  await Stage.setTheme(page, theme, print);
  const path = pathOf(name, theme);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const isLong = "own" in place && height <= TALLEST && !readme;
  await page.screenshot({ path: path as `${string}.png`, fullPage: isLong });
  return { name, theme, path };
}

/** The state in both themes; none, and a word of it, if it cannot be shown. */
async function photographed(stage: Stage, state: State): Promise<Picture[]> {
  try {
    const pictures = await stage.show(state, async (page) => {
      const made: Picture[] = [];
      for (const theme of THEMES) made.push(await photograph(page, state, theme));
      return made;
    });
    console.log(`ok   ${state.name}`);
    return pictures;
  } catch (error) {
    console.error(`FAIL ${state.name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return [];
  }
}

async function drawSheets(stage: Stage, pictures: readonly Picture[]): Promise<void> {
  for (const theme of THEMES) {
    const ofTheme = pictures.filter((picture) => picture.theme === theme);
    await drawSheet(stage, ofTheme, theme);
  }
}

/** All pictures of a theme on one page. */
async function drawSheet(stage: Stage, pictures: readonly Picture[], theme: Theme): Promise<void> {
  const [paper, ink] = theme === "dark" ? ["#0e0d0c", "#ddd"] : ["#d9d6ce", "#222"];
  const figures = pictures.map(({ name, path }) => {
    const data = readFileSync(path).toString("base64");
    return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  const page = await stage.rig.browser.newPage();
  await page.setViewport({ width: 1900, height: 1000 });
  await page.setContent(`<!doctype html><style>
    body { margin: 20px; display: flex; flex-wrap: wrap; gap: 18px; background: ${paper}; color: ${ink}; font: 13px system-ui }
    figure { margin: 0 }
    figcaption { margin-bottom: 4px }
    img { zoom: ${SCALE}; max-height: ${TALLEST_ON_SHEET}px; object-fit: cover; object-position: top; border-radius: 8px }
    </style>${figures.join("")}`);
  const path = join(FOLDER, `sheet-${theme}.png`) as `${string}.png`;
  await page.screenshot({ path, fullPage: true });
  await page.close();
  console.log(`Contact sheet: ${path}`);
}

async function main(beginnings: string[], forReadme: boolean): Promise<void> {
  const states = STATES.filter(({ name, readme }) => {
    if (forReadme && !readme) return false;
    return beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning));
  });
  rmSync(FOLDER, { recursive: true, force: true });
  for (const theme of THEMES) mkdirSync(join(FOLDER, theme), { recursive: true });
  const pictures: Picture[] = [];
  // A browser speaks one language.
  for (const [language, ofLanguage] of Map.groupBy(states, (state) => state.language)) {
    const stage = await Stage.open("chromium", language);
    try {
      for (const state of ofLanguage) pictures.push(...(await photographed(stage, state)));
      if (ofLanguage.includes(states.at(-1)!)) await drawSheets(stage, pictures);
    } finally {
      await stage.close();
    }
  }
  if (!forReadme) return;
  for (const { name, readme } of states)
    copyFileSync(pathOf(name, "light"), resolve("docs/pictures", `${readme}.png`));
}

const { values, positionals } = parseArgs({
  options: { readme: { type: "boolean" } },
  allowPositionals: true,
});
await main(positionals, values.readme ?? false);
