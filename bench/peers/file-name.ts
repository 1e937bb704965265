/**
 * Which file names still break somewhere? Ours (lib/export/file-name.ts) beside libraries, on
 * titles that are hard for one system or another; a name counts as broken when one of the rules
 * below does not hold.
 *
 *   npx node bench/peers/file-name.ts
 */
import { safeFileName } from "../../lib/export/file-name.ts";
import { bundleSize, importPeer, installPeers } from "./install.ts";

interface Maker {
  name: string;
  make(title: string): string;
  code: string;
}

const TITLES = [
  ...["con", "NUL.txt", "aux .txt", "CONIN$", "com¹", "lpt9.tar.gz", "conout$ .log"],
  ...[
    'Who said "no"?',
    "a/b\\c",
    "50 % | half",
    "Is C# > C?",
    "[live] ^ticker",
    "#hashtag",
    "...and then",
  ],
  ...["ends in dots...", " . ", "", "line\nbreak", "bell\u0007", "next\u0085line", "\u202egpj.exe"],
  ...[
    "می\u200cخواهم زنده بمانم",
    "ক্\u200cষ",
    "👩‍🚀 lands",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} wins",
  ],
  ...[
    `Mr. ${"b".repeat(300)}`,
    "新".repeat(200),
    "👩‍🚀".repeat(60),
    `${"a".repeat(234)}x\u0323\u0331`,
  ],
  ...[`con.${"x".repeat(300)}`, `${"é".repeat(130)}`, "half \ud83d pair", "Cafe\u0301"],
];
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** What must hold of a name that is made of a title; `.md` is added to it. */
const RULES: Record<string, (name: string, title: string) => boolean> = {
  "no character that a system refuses": (name) => !/[<>:"/\\|?*\p{Cc}]/u.test(name),
  "no character that Obsidian refuses": (name) => !/[#^[\]|]/.test(name),
  "no device of Windows": (name) =>
    !/^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\..*)?$/i.test(name),
  "no blank or dot at an end": (name) => !/^[\s.]|[\s.]$/.test(name),
  "not empty": (name) => name !== "",
  "255 bytes with its extension": (name) => Buffer.byteLength(`${name}.md`) <= 255,
  "NFC and well formed": (name) => name === name.normalize("NFC") && name.isWellFormed(),
  "no direction marks": (name) => !/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name),
  "made of whole characters of the title": (name, title) => {
    const known = new Set(graphemes(title.normalize("NFC").toWellFormed()));
    const own = new Set(["_", "!", " ", ..."Untitled"]);
    return graphemes(name).every((one) => known.has(one) || own.has(one));
  },
  "the same when made safe again": () => true,
};

installPeers(["filenamify@7.0.3", "sanitize-filename@1.6.4"]);
type Filenamify = (title: string, options: { replacement: string; maxLength: number }) => string;
const filenamify = await importPeer<{ default: Filenamify }>("filenamify");
const sanitize = await importPeer<{ default: (title: string) => string }>("sanitize-filename");
const makers: Maker[] = [
  {
    name: "ours",
    make: safeFileName,
    code: 'export { safeFileName } from "/project/lib/export/file-name.ts"',
  },
  {
    name: "filenamify",
    make: (title) => filenamify.default(title, { replacement: "", maxLength: 235 }),
    code: 'import filenamify from "filenamify"; export { filenamify }',
  },
  {
    name: "sanitize-filename",
    make: (title) => sanitize.default(title),
    code: 'import sanitize from "sanitize-filename"; export { sanitize }',
  },
];
const rows = [];
for (const { name, make, code } of makers) {
  const isKept = (rule: string, title: string) =>
    rule.startsWith("the same")
      ? make(make(title)) === make(title)
      : RULES[rule]?.(make(title), title);
  const [bytes, compressed] = await bundleSize(code);
  rows.push({
    maker: name,
    ...Object.fromEntries(
      Object.keys(RULES).map((rule) => [
        rule,
        TITLES.filter((title) => !isKept(rule, title)).length,
      ]),
    ),
    "titles broken": TITLES.filter((title) =>
      Object.keys(RULES).some((rule) => !isKept(rule, title)),
    ).length,
    "kB minified / gzip": `${(bytes / 1000).toFixed(1)} / ${(compressed / 1000).toFixed(1)}`,
  });
}
console.log(`${TITLES.length} titles: how many break a rule`);
for (const measure of Object.keys(rows[0] ?? {}).slice(1)) {
  console.log(
    measure.padEnd(40),
    rows.map((row) => `${row.maker} ${(row as Record<string, unknown>)[measure]}`).join(", "),
  );
}
