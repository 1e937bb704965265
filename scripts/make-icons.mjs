// Draws public/icon/*.png from assets/icon/*.svg with a headless Chromium. Run after changing a
// drawing.
import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newArticle();
for (const state of ["idle", "article"]) {
  const svg = readFileSync(new URL(`../assets/icon/${state}.svg`, import.meta.url), "base64");
  for (const size of [16, 32, 48, 128]) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block}</style><img width=${size} height=${size} src="data:image/svg+xml;base64,${svg}">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`../public/icon/${state}-${size}.png`, import.meta.url), png);
  }
}
await browser.close();
