/** What is taken from others: fixed to the letter, checked, allowed, and named. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

interface Locked {
  version: string;
  license?: string;
  resolved?: string;
  link?: boolean;
  integrity?: string;
  hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const own = read("package.json");
const { "": root, ...packages } = read("package-lock.json").packages as Record<string, Locked>;
const locked = Object.entries(packages);
const direct: Record<string, string> = { ...own.dependencies, ...own.devDependencies };
const wrong = (isRight: (entry: Locked, path: string) => boolean) =>
  locked.filter(([path, entry]) => !isRight(entry, path)).map(([path]) => path);

const REGISTRY = "https://registry.npmjs.org/any.tgz";
/** In the extension, besides what package.json names for it. */
const BROUGHT = [
  ...["@floating-ui/core", "@floating-ui/utils"], // parts of @floating-ui/dom
  ...["wxt", "@wxt-dev/browser", "vite", "rolldown"], // what starts a script, and joins its modules
];
/** Of what is in the extension; each lets it be handed on with its text. */
const ALLOWED_LICENSES = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];

describe("the packages", () => {
  it("are asked for in one version each, which the lock file has", () => {
    const loose = Object.entries(direct).filter(([, wanted]) => !/^\d+\.\d+\.\d+$/.test(wanted));
    expect(loose).toEqual([]);
    const other = Object.entries(direct).filter(
      ([name, wanted]) => packages[`node_modules/${name}`]?.version !== wanted,
    );
    expect(other).toEqual([]);
    const { dependencies, devDependencies } = own;
    expect(root).toMatchObject({ dependencies, devDependencies });
  });

  it("come from the registry, each with the hash of what comes", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(wrong(({ integrity }) => /^sha512-/.test(integrity ?? ""))).toEqual([]);
    // Without an address it is the registry's; a repository or a file would have one.
    const registry = /^https:\/\/registry\.npmjs\.org\/[^?#]+\.tgz$/;
    expect(wrong(({ resolved, link }) => !link && registry.test(resolved ?? REGISTRY))).toEqual([]);
  });

  it("run no script when they are installed, but the one that is allowed", () => {
    const scripted = wrong(({ hasInstallScript }) => !hasInstallScript);
    expect(scripted.map((path) => path.replace(/.*node_modules\//, ""))).toEqual(
      Object.keys(own.allowScripts),
    );
  });
});

describe("the commands of the README", () => {
  /** What a script takes in before its first line runs, and what that takes in. */
  const takenInBy = (script: string): string[] =>
    [...readFileSync(script, "utf8").matchAll(/^import\b[^;]*?"([^"]+)";$/gm)]
      .map(([, name]) => name!)
      .flatMap((name) => (name.startsWith(".") ? takenInBy(join(dirname(script), name)) : [name]));

  it("start on a clean clone, which has no packages yet", () => {
    for (const script of [own.scripts.test, own.scripts.start]) {
      const names = takenInBy(script.replace("node ", ""));
      expect(names).toContain("node:path");
      expect(names.filter((name) => !name.startsWith("node:"))).toEqual([]);
    }
  });
});

describe("THIRD-PARTY.md", () => {
  const rows = [
    ...readFileSync("THIRD-PARTY.md", "utf8").matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \|$/gm),
  ].map(([, name, version, license]) => ({ name: name!, version, license: license! }));

  it("names what the extension is made with, in the versions of the lock file", () => {
    const names = rows.map(({ name }) => name);
    expect(Object.keys(own.dependencies).filter((name) => !names.includes(name))).toEqual([]);
    const stale = rows.filter(
      ({ name, version }) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(stale).toEqual([]);
  });

  it("names nothing that no import of ours brought", () => {
    const known = [...Object.keys(own.dependencies), ...BROUGHT];
    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("names licences that are allowed, alone", () => {
    expect(rows.filter(({ license }) => !ALLOWED_LICENSES.includes(license))).toEqual([]);
  });
});
