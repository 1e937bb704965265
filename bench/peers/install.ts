/**
 * Packages that are compared with our own code: installed beside the project, never among its
 * packages.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const FOLDER = resolve(".out/peers");
/** Tools of the project that the anchoring runner looks up in the folder it is started from. */
const TOOLS = ["rolldown", "puppeteer-core"];

/** `name@version` in two; a scope's `@` at the beginning is part of the name. */
function partsOf(pinned: string): [name: string, version: string] {
  const at = pinned.lastIndexOf("@");
  return [pinned.slice(0, at), pinned.slice(at + 1)];
}

function isInstalled(pinned: string): boolean {
  const [name, version] = partsOf(pinned);
  const manifest = join(FOLDER, "node_modules", name, "package.json");
  if (!existsSync(manifest)) return false;
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version === version;
}

/**
 * Installs `packages` (each `name@version`) into .out/peers, where they are missing; returns that
 * folder.
 */
export function installPeers(packages: readonly string[]): string {
  mkdirSync(FOLDER, { recursive: true });
  const manifest = join(FOLDER, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const missing = packages.filter((pinned) => !isInstalled(pinned));
  if (missing.length > 0) {
    const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"];
    execFileSync("npm", ["install", ...flags, ...missing], { cwd: FOLDER, stdio: "inherit" });
  }
  for (const tool of TOOLS) {
    const link = join(FOLDER, "node_modules", tool);
    if (!existsSync(link)) symlinkSync(resolve("node_modules", tool), link);
  }
  return FOLDER;
}

/**
 * The module that an installed package exports as `specifier`; a default export is its `default`.
 */
export async function importPeer<Module>(specifier: string): Promise<Module> {
  const file = join(FOLDER, `${specifier.replace(/\W+/g, "-")}.mjs`);
  writeFileSync(file, `import * as all from "${specifier}";\nexport default all;\n`);
  return ((await import(pathToFileURL(file).href)) as { default: Module }).default;
}

/** Bytes that `code` takes in a bundle with all it imports, minified, and compressed with gzip. */
export async function bundleSize(code: string, external: string[] = []): Promise<[number, number]> {
  const entry = join(FOLDER, "size-entry.js");
  writeFileSync(entry, code);
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: FOLDER,
    resolve: { alias: { "/project": process.cwd() } },
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "chrome140",
      rolldownOptions: {
        input: entry,
        external,
        preserveEntrySignatures: "strict",
        output: { format: "es", codeSplitting: false },
      },
    },
  });
  if (!Array.isArray(built) && !("output" in built)) throw new Error("the build is watching");
  const chunks = [built].flat().flatMap(({ output }) => output);
  const text = chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
  return [text.length, gzipSync(text, { level: 9 }).length];
}
