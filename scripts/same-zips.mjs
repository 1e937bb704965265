// What is in a zip must follow from the sources alone, so that anybody can make it again: builds the
// zips here, then builds them anew in another folder from nothing but the sources' zip, and compares.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { environment, ROOT, run, version } from "./setup.mjs";

const BUILDS = { chrome: "chrome-mv3", firefox: "firefox-mv3" };
/** What every zip must carry, as the build has it. */
const CARRIED = ["manifest.json", "THIRD-PARTY.md"];

const zipOf = (folder, browser) => join(folder, ".output", `pressmark-${version()}-${browser}.zip`);
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function makeZips(cwd) {
  for (const browser of Object.keys(BUILDS)) {
    const { code, output } = await run(["wxt", "zip", "-b", browser], {}, cwd);
    if (code !== 0) throw new Error(`wxt zip -b ${browser}:\n${output}`);
  }
}

/** A folder with the sources as a stranger gets them, and the packages of this one. */
function unpackSources() {
  const folder = mkdtempSync(join(tmpdir(), "pressmark rebuilt "));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zipOf(ROOT, "sources"))))) {
    if (name.endsWith("/")) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

function problemsOf(browser, rebuilt) {
  const [here, there] = [ROOT, rebuilt].map((folder) => readFileSync(zipOf(folder, browser)));
  const [own, other] = [here, there].map((bytes) => unzipSync(bytes));
  const isOther = (name) => !other[name] || hashOf(own[name]) !== hashOf(other[name]);
  const differing = Object.keys(own).filter(isOther);
  const build = (name) => readFileSync(join(ROOT, ".output", BUILDS[browser], name));
  const missing = CARRIED.filter((name) => !own[name] || hashOf(own[name]) !== hashOf(build(name)));
  return [
    ...(hashOf(here) === hashOf(there) ? [] : [`${browser}: the zips differ`]),
    ...differing.map((name) => `${browser}: ${name} differs`),
    ...missing.map((name) => `${browser}: the zip has not the build's ${name}`),
  ];
}

/** Gives whether the zips are the same, what is not, and the hashes. */
export async function compareZips() {
  let rebuilt;
  try {
    await makeZips(ROOT);
    rebuilt = unpackSources();
    await makeZips(rebuilt);
    const problems = Object.keys(BUILDS).flatMap((browser) => problemsOf(browser, rebuilt));
    const hashes = Object.keys(BUILDS).map(
      (browser) => `${browser} ${hashOf(readFileSync(zipOf(ROOT, browser))).slice(0, 12)}`,
    );
    return { ok: problems.length === 0, output: problems.join("\n"), remark: hashes.join(", ") };
  } catch (error) {
    return { ok: false, output: error.message };
  } finally {
    if (rebuilt) rmSync(rebuilt, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.PATH = environment().PATH;
  const { ok, output, remark } = await compareZips();
  console.log([ok ? "ok" : "FAIL", remark, output].filter(Boolean).join("\n"));
  process.exitCode = ok ? 0 : 1;
}
