// What both commands need before their work: the packages, the browsers, and Node 24 for what they
// start. A fresh clone has only the system's Node, so this runs on Node 20 and imports nothing that
// is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "./browsers.mjs";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Bigger than any output of ours. */
const OUTPUT = 64 * 1024 * 1024;
/** Milliseconds after which a step that says nothing more is given up. */
const LONGEST = 15 * 60_000;

/** The environment in which the installed Node and the installed commands come first. */
export function environment(more = {}) {
  const path = `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, PATH: path, ...more };
}

/** Runs an installed command to its end; gives its exit code and all it said. */
export function run([command, ...args], more = {}, cwd = ROOT) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: environment(more),
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32", // installed commands are .cmd files there
      timeout: LONGEST,
    });
    let output = "";
    const keep = (chunk) => {
      if (output.length < OUTPUT) output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on("close", (code, signal) => {
      resolve({
        code: code ?? 1,
        output: signal ? `${output}\n${command} was ended by ${signal}` : output,
      });
    });
  });
}

/**
 * Why the packages must be installed, or null. npm writes `.package-lock.json` last, so half an
 * installation shows.
 */
function whyInstall() {
  const done = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(done)) return "the packages are missing";
  if (statSync(join(ROOT, "package-lock.json")).mtimeMs > statSync(done).mtimeMs)
    return "package-lock.json is newer";
  return null;
}

/** Brings node_modules up to package-lock.json. Gives what went wrong, or null. */
export function ensurePackages() {
  const why = whyInstall();
  if (!why) return null;
  console.log(`Installing the packages, because ${why} (npm ci) …`);
  const stdio = ["ignore", "pipe", "pipe"];
  const shell = process.platform === "win32";
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: ROOT,
    stdio,
    shell,
    encoding: "utf8",
  });
  if (done.status === 0) return null;
  return `npm ci failed: ${done.error?.message ?? `${done.stdout}\n${done.stderr}`.trim()}`;
}

/** Finds or installs the browsers. Gives one line that names what is missing, or null. */
export function needBrowsers(kinds) {
  const missing = ensureBrowsers(kinds);
  if (!missing.length) return null;
  const names = {
    chromium: "Chromium or Chrome (or set CHROMIUM)",
    firefox: "Firefox (or set FIREFOX)",
  };
  return `Missing: ${missing.map((kind) => names[kind]).join(" and ")}. Install it and run the command again.`;
}

/** The version in package.json, as the commands print it. */
export function version() {
  return JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
}

/** Milliseconds for people. */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
