/** Small pages made for one question each. */
import { readFileSync } from "node:fs";

/** A page of tests/fixtures/pages. */
export const fixture = (name: string): string =>
  readFileSync(`tests/fixtures/pages/${name}/page.html`, "utf8");

const LINES = [
  "The council of Lower Marsh voted on Tuesday to keep the ferry running through the winter, after a debate of five hours.",
  "Fares will rise by eleven percent in January, the first rise since 2019, and children under twelve will travel free of charge.",
  "“Nobody wanted to be the one who stopped the boat,” said Agnes Holm, who chairs the transport committee and takes it every day.",
  "The operator had asked for a subsidy of 340,000 euros a year; the council granted 290,000 and a review in twelve months.",
  "Two members abstained. One of them, Peter Quist, said that the figures for passengers had been counted twice in some weeks.",
];

/** An article with a head of its own; without `lines`, one about a ferry. */
export function story({
  title = "Ferry to run through the winter",
  head = "",
  lines = LINES,
  body = "",
} = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Marsh Post">
<meta property="article:published_time" content="2026-02-03T08:00:00Z">${head}
<style>body{font:18px/1.6 Georgia,serif;max-width:640px;margin:20px auto;padding:0 20px}</style></head>
<body><header><a href="/">Marsh Post</a></header><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("\n")}</article>${body}</body></html>`;
}

export const FERRY = LINES;
