/**
 * What of others is in the built extension: read off the bundles at every build, and laid into the
 * build as THIRD-PARTY.md. `npm run third-party` brings the repository's copy up to date.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

export const THIRD_PARTY_FILE = "THIRD-PARTY.md";

/** What the tools add of themselves has no file: the beginning of its name, and whose it is. */
const TOOLS: Record<string, string> = { "\0vite/": "vite", "\0rolldown/": "rolldown" };
const LICENSE_FILE = /^(licen[sc]e|notice|copying)/i;
const MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Notes every package of which a line is in the bundle. */
export function notePackages(names: Set<string>): Plugin {
  return {
    name: "pressmark:third-party",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = renderedLength > 0 && packageOf(id);
          if (name) names.add(name);
        }
      }
    },
  };
}

function packageOf(id: string): string | undefined {
  const tool = Object.entries(TOOLS).find(([start]) => id.startsWith(start));
  if (tool) return tool[1];
  const [, inside] = /.*[\\/]node_modules[\\/](.*)$/.exec(id) ?? [];
  const [scope = "", name = ""] = inside?.split(/[\\/]/) ?? [];
  return scope.startsWith("@") ? `${scope}/${name}` : scope || undefined;
}

/** Without the licences of what a package carries for its own work, which never reaches us. */
function ownPart(text: string): string {
  const [own = ""] = text.replace(/\r\n?/g, "\n").split(/^# Licenses of bundled dependencies/m);
  return own.replace(/[ \t]+$/gm, "").trim();
}

/** The document about these packages: versions, licences and their texts. */
export function thirdPartyText(names: ReadonlySet<string>): string {
  const packages = [...names].sort().map((name) => {
    const folder = join(MODULES, name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder).filter((file) => LICENSE_FILE.test(file));
    const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8"));
    return { name, version, license, texts };
  });
  const rows = packages.map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license} |`,
  );
  const sections = packages.map(({ name, version, license, texts }) => {
    const quoted = texts.map(ownPart);
    const body = quoted.map((text) => text.replace(/^(?=.)/gm, "    ")).join("\n\n");
    return `## ${name} ${version}\n\n${body || `Its package has no text of the licence: ${license}.`}\n`;
  });
  const intro =
    "# What of others is in Pressmark\n\nThese packages have lines in the built extension. Made by the build (`npm run third-party`).";
  const table = ["| package | version | licence |", "| --- | --- | --- |", ...rows].join("\n");
  return `${intro}\n\n${table}\n\n${sections.join("\n")}`;
}
