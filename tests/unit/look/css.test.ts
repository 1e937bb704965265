/** The rules of docs/look.md over all style sheets and screens. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
const files = ["assets", "components", "entrypoints", "lib"].flatMap(filesBelow);
const sheets = files.filter((path) => path.endsWith(".css"));
const screens = files.filter((path) => path.endsWith(".tsx"));
const read = (path: string) => readFileSync(path, "utf8");
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, "");

/** Declarations that name a side of the screen, where one of the line is meant. */
function sidesIn(css: string): string[] {
  const declarations = withoutComments(css).match(/[\w-]+\s*:[^;{}]+(?=[;}])/g) ?? [];
  return declarations.filter((declaration) => {
    const [name = "", value = ""] = declaration.split(/:(.*)/s).map((part) => part.trim());
    if (/^(?:(?:margin|padding|border)-)?(?:left|right)(?:-|$)/.test(name)) return true;
    if (/^(?:text-align|float|clear)$/.test(name)) return /\b(?:left|right)\b/.test(value);
    if (!/^(?:margin|padding|inset|border-width)$/.test(name)) return false;
    const [, right, , left] = value.match(/[^\s(]+(?:\([^)]*\))?/g) ?? [];
    return left !== undefined && left !== right;
  });
}

/** Colours as numbers: they have a name in assets/tokens.css, for light, dark and high contrast. */
function colorsIn(css: string): string[] {
  return withoutComments(css).match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/gi) ?? [];
}

/** Paper is white, whatever the theme; a drawing's shadow. */
const WITH_COLORS = ["entrypoints/reader/print.css", "entrypoints/welcome/welcome.css"];

describe("the style sheets", () => {
  it("are there to look at", () => expect(sheets.length).toBeGreaterThan(8));

  it("name sides of the line, not of the screen (demand 77)", () => {
    expect(sidesIn("a { margin: 0 1px 0 2px; left: 0; text-align: left }")).toHaveLength(3);
    expect(sidesIn("a { margin: 0 1px; inset-inline-start: 0; top: 0 }")).toEqual([]);
    const wrong = sheets.filter((path) => sidesIn(read(path)).length > 0);
    expect(wrong).toEqual([]);
  });

  it("take their colours from the tokens", () => {
    const wrong = sheets
      .filter((path) => path !== "assets/tokens.css")
      .filter((path) => colorsIn(read(path)).length > 0);
    expect(wrong.sort()).toEqual(WITH_COLORS);
  });

  it("of a screen come after the shared ones, which they import: a build may turn links around", () => {
    const pages = files.filter((path) => path.endsWith("index.html"));
    expect(pages.length).toBeGreaterThan(6);
    expect(pages.filter((path) => read(path).includes("assets/"))).toEqual([]);
  });

  it("use only tokens that there are", () => {
    const all = sheets.map((path) => withoutComments(read(path))).join("\n");
    const sources = files
      .filter((path) => /\.tsx?$/.test(path))
      .map(read)
      .join("\n");
    const isMade = (name: string) => all.includes(`${name}:`) || sources.includes(name);
    const used = new Set(all.match(/(?<=var\()--[\w-]+/g));
    expect([...used].filter((name) => !isMade(name))).toEqual([]);
  });
});

describe("the screens", () => {
  /** The whole opening tag of an element. */
  const tagsOf = (source: string, name: string) =>
    source.match(new RegExp(`<${name}\\b(?:[^>{]|\\{(?:[^{}]|\\{[^{}]*\\})*\\}|=>)*>`, "g")) ?? [];
  const isText = (tag: string) => !/type="(?:radio|checkbox|file|hidden)"/.test(tag);

  it("let every field follow what is typed in it (demand 77)", () => {
    const wrong = screens.flatMap((path) =>
      ["input", "textarea"]
        .flatMap((name) => tagsOf(read(path), name))
        .filter((tag) => isText(tag) && !/\bdir=/.test(tag))
        .map((tag) => `${path}: ${tag.replace(/\s+/g, " ").slice(0, 70)}`),
    );
    expect(wrong).toEqual([]);
  });

  it("let every quote and note follow its own words (demand 77)", () => {
    const wrong = screens.flatMap((path) =>
      ["blockquote", "q", "cite"]
        .flatMap((name) => tagsOf(read(path), name))
        .filter((tag) => !/\bdir=/.test(tag))
        .map((tag) => `${path}: ${tag.slice(0, 70)}`),
    );
    expect(wrong).toEqual([]);
  });
});
