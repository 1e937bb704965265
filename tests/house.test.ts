/**
 * The law of the house (ARCHITECTURE.md, "The law"), as tests: who may import whom, how long a
 * function or a file may be, what stands nowhere. Biome keeps the rest (biome.json): line width,
 * import cycles, nested ternaries, assignments in conditions, non-null assertions without a reason.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import {
  errorWordsIn,
  functionsOf,
  mutatingConditionsOf,
  undocumentedExportsOf,
  wordsIn,
} from "./syntax.ts";

interface Room {
  /** Rooms that it may import from, beside itself and what lies below it. */
  rooms: string[];
  packages: string[];
}

/** What every screen and the background may import; they never import each other. */
const SHELL: Room = {
  rooms: [
    ...["lib/model", "lib/text", "lib/anchoring", "lib/extraction", "lib/export", "lib/import"],
    ...[
      "lib/schema",
      "lib/i18n",
      "lib/store",
      "lib/platform",
      "lib/page",
      "lib/notebook",
      "lib/library",
      "components",
      "assets",
    ],
  ],
  packages: ["wxt", "preact", "lucide"],
};

/** The longest name that fits a file is its room. */
const ROOMS: Record<string, Room> = {
  "lib/model": { rooms: [], packages: [] },
  // Types of the English texts, not the texts.
  "lib/i18n": { rooms: ["locales"], packages: [] },
  "lib/text": { rooms: [], packages: ["marked"] },
  "lib/anchoring": { rooms: ["lib/model", "lib/text"], packages: [] },
  "lib/extraction": { rooms: ["lib/model", "lib/text"], packages: ["@mozilla/readability"] },
  "lib/extraction/overrides": { rooms: ["lib/model", "lib/text"], packages: [] },
  "lib/export": {
    rooms: ["lib/model", "lib/text", "lib/i18n", "assets"],
    packages: ["yaml", "fflate", "papaparse", "filename-reserved-regex"],
  },
  "lib/library": { rooms: ["lib/model", "lib/text", "lib/i18n"], packages: [] },
  "lib/schema": { rooms: ["lib/model", "lib/i18n"], packages: ["valibot"] },
  "lib/import": {
    rooms: ["lib/model", "lib/text", "lib/i18n", "lib/schema"],
    packages: ["valibot", "papaparse", "fflate"],
  },
  "lib/store": {
    rooms: ["lib/model", "lib/text", "lib/i18n", "lib/schema", "lib/library"],
    packages: ["dexie", "preact"],
  },
  "lib/platform": { rooms: ["lib/model", "lib/i18n"], packages: ["wxt", "preact"] },
  "lib/notebook": {
    rooms: [
      ...["lib/model", "lib/text", "lib/i18n", "lib/extraction/overrides"],
      ...["lib/export", "lib/import", "lib/schema", "lib/store", "lib/platform"],
    ],
    packages: [],
  },
  "lib/page": {
    rooms: [
      ...["lib/model", "lib/text", "lib/anchoring", "lib/extraction", "lib/platform"],
      ...["lib/i18n", "components", "assets"],
    ],
    packages: ["preact", "@floating-ui/dom"],
  },
  components: {
    rooms: ["lib/model", "lib/text", "lib/i18n", "lib/extraction/overrides", "assets"],
    packages: ["preact", "lucide"],
  },
  entrypoints: SHELL,
  "entrypoints/background": SHELL,
  "entrypoints/backup": SHELL,
  "entrypoints/library": { ...SHELL, packages: [...SHELL.packages, "@tanstack/virtual-core"] },
  "entrypoints/options": SHELL,
  "entrypoints/reader": SHELL,
  // Must work when nothing else does.
  "entrypoints/rescue": {
    rooms: ["lib/model", "lib/i18n", "lib/notebook", "lib/store", "components", "assets"],
    packages: ["preact"],
  },
  "entrypoints/sidepanel": SHELL,
  "entrypoints/welcome": SHELL,
};
const LONGEST_LINE = 100;
const LONGEST_FILE = 400;
/** Lines from the signature to the closing brace. */
const LONGEST_FUNCTION = 60;
const LONGEST_COMPONENT = 80;
/** A file of fewer lines was mostly cut off another one to stay under a limit. */
const SHORTEST_FILE = 9;

const isSource = (path: string) => /\.tsx?$/.test(path);
const sources = ["lib", "components", "entrypoints"].flatMap(filesBelow).filter(isSource);

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

const textOf = (file: string) => readFileSync(file, "utf8");

function roomOf(path: string): string {
  const rooms = Object.keys(ROOMS).filter((room) => path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path.split("/")[0] ?? path;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].map(
    ([, from, call, bare]) => from ?? call ?? bare ?? "",
  );
}

/** The file that a relative import names, from the project's folder. */
function targetOf(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier));
}

/** `file imports X` for each arrow that the table does not allow. */
function wrongArrows(file: string): string[] {
  const room = roomOf(file);
  const rule = ROOMS[room];
  if (!rule) return [`${file} stands in no room: settle the room first (ARCHITECTURE.md)`];
  return importsOf(file).flatMap((target) => {
    if (!target.startsWith(".")) {
      const known = rule.packages.some((name) => target === name || target.startsWith(`${name}/`));
      return known ? [] : [`${file} imports the package ${target}, which ${room} does not list`];
    }
    const other = roomOf(targetOf(file, target));
    const allowed = room.startsWith("entrypoints") ? rule.rooms : [room, ...rule.rooms];
    const isAllowed = (name: string) => other === name || other.startsWith(`${name}/`);
    const mayImport = other === room || allowed.some(isAllowed);
    return mayImport ? [] : [`${file} imports ${target}, but ${room} may not see ${other}`];
  });
}

/**
 * Folders of one room that import each other, as `a <-> b`: one of them has to lie above the other.
 */
function folderCircles(room: string): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const file of sources.filter((path) => path.startsWith(`${room}/`))) {
    const from = dirname(file);
    for (const specifier of importsOf(file).filter((target) => target.startsWith("."))) {
      const to = dirname(targetOf(file, specifier));
      if (!to.startsWith(room) || to === from) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(arrows.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      return reaches(next, to, seen.add(next));
    });
  const pairs = [...arrows].flatMap(([from, targets]) => [...targets].map((to) => [from, to]));
  return pairs.filter(([from, to]) => reaches(to!, from!)).map(([from, to]) => `${from} <-> ${to}`);
}

describe("the house", () => {
  it("has files to look at", () => expect(sources.length).toBeGreaterThan(100));

  it("lets rooms import only what the table allows", () =>
    expect(sources.flatMap(wrongArrows)).toEqual([]));

  it("has no circles between the folders of a room", () => {
    const rooms = ["lib/anchoring", "lib/extraction", "lib/page"];
    expect(rooms.flatMap(folderCircles)).toEqual([]);
  });

  it(`keeps files at ${LONGEST_FILE} lines or fewer, and makes no crumbs`, () => {
    const linesOf = (file: string) => textOf(file).split("\n").length - 1;
    const isShell = (file: string) => file.startsWith("entrypoints/");
    expect(sources.filter((file) => linesOf(file) > LONGEST_FILE)).toEqual([]);
    expect(sources.filter((file) => linesOf(file) < SHORTEST_FILE && !isShell(file))).toEqual([]);
  });

  it(`keeps functions at ${LONGEST_FUNCTION} lines, components at ${LONGEST_COMPONENT}`, () => {
    const long = sources.flatMap((file) =>
      functionsOf(file, textOf(file))
        .filter(({ lines, isComponent }) => {
          return lines > (isComponent ? LONGEST_COMPONENT : LONGEST_FUNCTION);
        })
        .map(({ name, lines }) => `${file}: ${name} has ${lines} lines`),
    );
    expect(long).toEqual([]);
  });

  it(`keeps comments within ${LONGEST_LINE} columns (Biome wraps code; a string may be longer)`, () => {
    const isComment = /^\s*(\/\/|\/?\*)/;
    const isExempt = /biome-ignore|^\s*\*(?:\s{2,}\S| \|)/; // reasons, usage lines, tables
    const long = sources.flatMap((file) =>
      textOf(file)
        .split("\n")
        .filter(
          (line) => line.length > LONGEST_LINE && isComment.test(line) && !isExempt.test(line),
        )
        .map((line) => `${file}: ${line.trim().slice(0, 40)}…`),
    );
    expect(long).toEqual([]);
  });

  it("changes nothing while it asks: no push, delete or assignment in a condition", () =>
    expect(sources.flatMap((file) => mutatingConditionsOf(file, textOf(file)))).toEqual([]));

  it("says of every exported function of lib what it is for", () => {
    const silent = sources
      .filter((file) => file.startsWith("lib/"))
      .flatMap((file) => undocumentedExportsOf(file, textOf(file)));
    expect(silent).toEqual([]);
  });

  it("tests every file of anchoring, extraction and text in the same place of tests/unit", () => {
    const rooms = /^lib\/(anchoring|extraction|text)\//;
    const untested = sources
      .filter((file) => rooms.test(file))
      .filter(
        (file) => !existsSync(file.replace(/^lib/, "tests/unit").replace(/\.ts$/, ".test.ts")),
      );
    expect(untested).toEqual([]);
  });

  it("says `browser` only in entrypoints and platform", () => {
    const inner = sources.filter((file) => !/^(entrypoints|lib\/platform)\//.test(file));
    const said = /(?<![\w.])(browser|chrome)\.[a-z]\w*/;
    expect(inner.filter((file) => said.test(textOf(file)))).toEqual([]);
  });

  it("asks which browser it is only in platform", () => {
    const inner = sources.filter((file) => !file.startsWith("lib/platform/"));
    expect(inner.filter((file) => textOf(file).includes("import.meta.env.FIREFOX"))).toEqual([]);
  });

  it("tells errors apart by their type: their words are read in one place, to be shown", () => {
    const reader = "lib/i18n/error-message.ts";
    const own = sources.filter((file) => file !== reader);
    expect(own.flatMap((file) => errorWordsIn(file, textOf(file)))).toEqual([]);
  });

  it("lets the rescue page need neither Dexie nor the background", () => {
    const needed = new Set<string>();
    const follow = (file: string) => {
      for (const specifier of importsOf(file)) {
        const target = specifier.startsWith(".") ? targetOf(file, specifier) : specifier;
        if (needed.has(target)) continue;
        needed.add(target);
        if (isSource(target)) follow(target);
      }
    };
    follow("entrypoints/rescue/main.tsx");
    expect(needed).toContain("lib/store/raw.ts");
    const heavy = /^(dexie|valibot|wxt)|platform\/(messages|settings)/;
    expect([...needed].filter((target) => heavy.test(target))).toEqual([]);
  });

  it("says nothing to the reader but what `say` gives, in their language (decision 205)", () => {
    const words = sources.flatMap((file) => wordsIn(file, textOf(file)));
    expect(words.filter((one) => !one.endsWith(": Pressmark"))).toEqual([]);
  });

  it("has no barrels, no utils and no markup made from text", () => {
    // The name that WXT wants for a shell of several files.
    const shells = /^entrypoints\/[^/]+\/index\.ts$/;
    const isVague = (file: string) =>
      /(^|\/)(index|utils?|helpers?)\.tsx?$/.test(file) && !shells.test(file);
    expect(sources.filter(isVague)).toEqual([]);
    const passesOn = /^export (?:type )?(?:\{[^}]*\}|\*) from /m;
    expect(sources.filter((file) => passesOn.test(textOf(file)))).toEqual([]);
    const markup =
      /\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/;
    expect(sources.filter((file) => markup.test(textOf(file)))).toEqual([]);
  });
});
