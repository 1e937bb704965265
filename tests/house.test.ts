/** The house's rules (DESIGN.md, "The rooms"), as a test: who may import whom, how long a file may be. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  "lib/model": { rooms: [], packages: [] },
  "lib/anchoring": { rooms: ["lib/model"], packages: [] },
  "lib/extraction": { rooms: ["lib/model"], packages: ["@mozilla/readability"] },
  "lib/export": { rooms: ["lib/model"], packages: ["yaml", "fflate", "papaparse"] },
  "lib/import": { rooms: ["lib/model"], packages: ["valibot"] },
  "lib/store": { rooms: ["lib/model"], packages: ["dexie", "preact", "minisearch"] },
  "lib/platform": { rooms: ["lib/model"], packages: ["wxt", "preact"] },
  "lib/page": {
    rooms: ["lib/model", "lib/anchoring", "lib/extraction", "lib/platform", "components", "assets"],
    packages: ["preact", "@floating-ui/dom"],
  },
  components: { rooms: ["lib/model", "assets"], packages: ["preact", "lucide"] },
  entrypoints: {
    rooms: [
      "lib/model",
      "lib/anchoring",
      "lib/extraction",
      "lib/export",
      "lib/import",
      "lib/store",
      "lib/platform",
      "lib/page",
      "components",
      "assets",
    ],
    packages: ["wxt", "preact", "lucide"],
  },
};
const LONGEST_FILE = 250;

const sources = ["lib", "components", "entrypoints"]
  .flatMap(filesBelow)
  .filter((file) => /\.tsx?$/.test(file));

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []; // a room that nobody has moved into yet
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function roomOf(path: string): string {
  return (
    Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`)) ?? path.split("/")[0] ?? path
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** `file imports X` for each arrow that the table does not allow. */
function wrongArrows(file: string): string[] {
  const room = roomOf(file);
  const rule = ROOMS[room];
  if (!rule) return [`${file} stands in no room`];
  return importsOf(file).flatMap((target) => {
    if (target.startsWith(".")) {
      const other = roomOf(normalize(join(dirname(file), target)));
      return other === room || rule.rooms.includes(other)
        ? []
        : [`${file} imports ${target}, but ${room} may not see ${other}`];
    }
    const known = rule.packages.some((name) => target === name || target.startsWith(`${name}/`));
    return known ? [] : [`${file} imports the package ${target}, which ${room} does not list`];
  });
}

describe("the house", () => {
  it("has files to look at", () => expect(sources.length).toBeGreaterThan(5));

  it("lets rooms import only what the table allows", () =>
    expect(sources.flatMap(wrongArrows)).toEqual([]));

  it(`keeps files at ${LONGEST_FILE} lines or fewer`, () => {
    const long = sources
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it("says `browser` only in entrypoints and platform", () => {
    const inner = sources.filter((file) => !/^(entrypoints|lib\/platform)\//.test(file));
    const guilty = inner.filter((file) =>
      /\b(browser|chrome)\.(runtime|tabs|storage|scripting)\b/.test(readFileSync(file, "utf8")),
    );
    expect(guilty).toEqual([]);
  });

  it("asks which browser it is only in platform", () => {
    const inner = sources.filter((file) => !file.startsWith("lib/platform/"));
    expect(
      inner.filter((file) => readFileSync(file, "utf8").includes("import.meta.env.FIREFOX")),
    ).toEqual([]);
  });

  it("has no barrels, no utils and no markup made from text", () => {
    const shells = /^entrypoints\/[^/]+\/index\.ts$/; // the name that WXT wants for a shell of several files
    const vague = sources.filter(
      (file) => /(^|\/)(index|utils?|helpers?)\.tsx?$/.test(file) && !shells.test(file),
    );
    expect(vague).toEqual([]);
    const markup =
      /\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/;
    expect(sources.filter((file) => markup.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
