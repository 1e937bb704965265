// `npm start`: a real browser with Pressmark in a throwaway profile, on the sample article, a web
// address or a saved page. Without a display, or with --tour, the whole path is played and
// photographed instead.
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "./browsers.mjs";
import { ensurePackages, environment, needBrowsers, ROOT, run } from "./setup.mjs";

const USAGE = "npm start -- [--browser chromium|firefox] [--tour] [https://… | path/to/saved.html]";

/** Ends with one line for the reader. */
function stop(line) {
  console.error(line);
  process.exit(1);
}

/** What the reader asked for; anything else gets one line. */
function readArguments() {
  let parsed;
  try {
    const options = {
      browser: { type: "string" },
      tour: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    };
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    stop(`${error.message.split(/\. |\n/)[0]}. Use: ${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { browser } = values;
  if (browser && browser !== "chromium" && browser !== "firefox")
    stop(`There is no browser "${browser}" here. Use: ${USAGE}`);
  if (positionals.length > 1) stop(`One page at a time, not ${positionals.length}. Use: ${USAGE}`);
  return { browser, isTour: values.tour ?? false, target: readTarget(positionals[0]) };
}

/** A web address, the full path of a file, or null for the sample article. */
function readTarget(given) {
  if (!given) return null;
  if (/^https?:\/\//i.test(given))
    return URL.canParse(given) ? given : stop(`This is no address: ${given}`);
  if (/^[a-z][a-z+.-]+:/i.test(given))
    return stop(`Only https and http addresses can be opened: ${given}`);
  // npm runs scripts in the package's folder; a path was meant from where the reader stood.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(path)) return stop(`There is no such file: ${path}`);
  return statSync(path).isFile() ? path : stop(`This is no file: ${path}`);
}

function hasDisplay() {
  return (
    process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

async function main() {
  const { browser, isTour, target } = readArguments();
  const kind =
    browser ?? (findBrowser("chromium") || !findBrowser("firefox") ? "chromium" : "firefox");
  const playsTour = isTour || !hasDisplay();
  if (playsTour && target) {
    const why = isTour ? "--tour plays on the sample article" : "There is no display";
    stop(`${why}, so ${target} cannot be opened. Leave one of them out.`);
  }
  const broken = ensurePackages() ?? needBrowsers([kind]);
  if (broken) stop(broken);
  console.log("Building the extension …");
  const built = await run(["wxt", "build", ...(kind === "firefox" ? ["-b", "firefox"] : [])]);
  if (built.code !== 0) stop(`The build failed:\n${built.output}`);
  if (playsTour && !isTour)
    console.log("There is no display here, so the tour is played without a window.");
  const script = join("scripts", playsTour ? "tour.ts" : "open.ts");
  const child = spawn("node", [script, kind, ...(target ? [target] : [])], {
    cwd: ROOT,
    env: environment(),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  // Ctrl+C reaches the child as well; it closes the browser and removes the profile, and this waits
  // for it.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`Node could not be started: ${error.message}`));
  child.on("close", (code) => process.exit(code ?? 1));
}

await main();
