// Where the browsers are, and how to get them on Debian.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const KNOWN = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    debian: "chromium",
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
    debian: "firefox-esr",
  },
};

/** The path of a browser, or null. CHROMIUM and FIREFOX in the environment come first. */
export function findBrowser(kind) {
  const { variable, names, places } = KNOWN[kind];
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Installs what is missing where that can be done without asking: on Debian, as root. Gives what is
 * still missing.
 */
export function ensureBrowsers(kinds) {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const packages = missing.map((kind) => KNOWN[kind].debian);
    console.log(`Installing ${packages.join(" and ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const stdio = ["ignore", "ignore", "inherit"];
    try {
      execFileSync("apt-get", ["update", "-qq"], { stdio, env });
      execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
        stdio,
        env,
      });
    } catch (error) {
      console.error(`apt-get could not install them: ${error.message}`);
    }
  }
  return missing.filter((kind) => !findBrowser(kind));
}
