/**
 * Every regular expression of the sources takes time that grows with the length of its input alone:
 * a page, a backup or a note may hold any text. recheck proves it of most; those that it cannot
 * decide, or that are slower, see only short texts, each with its reason here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../lib/extraction/article.ts";
import { alternativesOf, type Pattern, patternsOf } from "./regex.ts";

/** Milliseconds for one pattern on a busy machine; most take less than a thousandth of it. */
const TIMEOUT = 25_000;

interface Bound {
  /** UTF-16 units that a pattern sees at most; a test below looks. */
  units: number;
  /** Where the text is cut. */
  why: string;
  /** What each of them begins with; all of the file if left out. */
  patterns?: string[];
}

const BOUNDED: Record<string, Bound> = {
  "lib/extraction/body/phrases.ts": {
    units: 1002, // 501, and lower case may be longer
    why: "phraseFeaturesOf takes both ends of a text block, isCutByPromotion its beginning",
    patterns: ["^\\W{0,3}(?:also", "newsletter|", "©|", "^\\W{0,2}(?:(?:photo"],
  },
  "lib/extraction/metadata/dates/parse-date.ts": {
    units: 300,
    why: "parseDate takes the beginning of a text",
    patterns: ["(?<!\\d)(?<day>\\d{1,2})(?:st", "(?<name>"],
  },
  "lib/extraction/metadata/names.ts": { units: 500, why: "MAX_BYLINE, and a name has 60 at most" },
  "lib/extraction/metadata/printed-authors.ts": {
    units: 300,
    why: "hasForeignHint takes 300 of the classes, a byline has 120 at most and a line 90",
  },
};

const files = ["lib", "components", "entrypoints"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, `${name}`)),
  )
  .filter((file) => /\.tsx?$/.test(file));
const patterns = files.flatMap((file) => patternsOf(file, readFileSync(file, "utf8")));
/** The bound that is listed for a pattern. */
function boundOf({ file, source }: Pattern): Bound | undefined {
  const bound = BOUNDED[file];
  const isListed = bound?.patterns?.some((beginning) => source.startsWith(beginning)) ?? true;
  return isListed ? bound : undefined;
}

interface Verdict {
  id: number;
  status: "safe" | "vulnerable" | "unknown";
  what: string;
  attack: string;
}

/** What recheck says of each, by as many threads as the machine has cores. */
function verdictsOn(checked: readonly Pattern[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(join(import.meta.dirname, "regex-worker.cjs"));
      const giveNext = () => {
        const id = next++;
        const pattern = checked[id];
        if (!pattern) return void worker.terminate().then(() => resolve());
        worker.postMessage({ id, source: pattern.source, flags: pattern.flags, timeout: TIMEOUT });
      };
      worker.on("message", (verdict: Verdict) => {
        verdicts.push(verdict);
        giveNext();
      });
      worker.on("error", reject);
      giveNext();
    });
  return Promise.all(Array.from({ length: availableParallelism() }, work)).then(() => verdicts);
}

/** For each pattern that is used while `work` runs, the longest text that it is given. */
function longestInputs(work: () => void): Map<string, number> {
  const longest = new Map<string, number>();
  const exec = RegExp.prototype.exec;
  // Every use of a pattern goes through here once it is replaced: test, match, replace and split.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    longest.set(this.source, Math.max(longest.get(this.source) ?? 0, text.length));
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return longest;
}

/** Pages whose every text is far longer than any bound. */
function endlessPages(): string[] {
  const words = "by Ada Verdi, 4 March 2026 18:40 updated newsletter photo: İ ";
  const starts = [
    "By Ada Verdi ",
    "4 March 2026 at 18:40 ",
    "Photo: ",
    "Newsletter ",
    "记者：张三 ",
    "",
  ];
  return starts.map((start) => {
    const endless = `${start}${words.repeat(100)}`;
    const name = `${"kicker ".repeat(200)}byline author letter__${"aB3".repeat(300)}`;
    const meta = [
      "author",
      "date",
      "article:published_time",
      "description",
      "og:title",
      "og:site_name",
    ];
    const json = {
      "@type": "NewsArticle",
      headline: endless,
      author: endless,
      datePublished: endless,
    };
    return `<html><head><title>${endless}</title>
      ${meta.map((key) => `<meta name="${key}" property="${key}" content="${endless}">`).join("")}
      <script type="application/ld+json">${JSON.stringify(json)}</script></head><body><article class="${name}">
      <h1><span class="${name}">Kicker</span> ${endless}</h1><p class="byline">By Ada Verdi, 4 March 2026, 18:40</p>
      <p class="${name}">${endless}</p><time datetime="${endless}">${endless}</time>
      ${`<p>${endless.slice(0, 700)}</p><p>${start}Ada Verdi</p><p>4 March 2026, 6:40 pm</p>`.repeat(20)}
      </article></body></html>`;
  });
}

describe("the regular expressions", () => {
  it("are found, those made of constants included", () => {
    expect(patterns.length).toBeGreaterThan(250);
    expect(patterns.filter(({ source }) => source.includes("dayBehind"))).toHaveLength(1);
    expect(patterns.filter(({ unread }) => unread)).toEqual([]);
  });

  it("are linear, or see short texts only", { timeout: 180_000 }, async () => {
    // A pattern with the flag g goes on after a match, so each of its alternatives is met at every
    // place of a text.
    const checked = patterns.filter((pattern) => !boundOf(pattern)).flatMap(alternativesOf);
    const verdicts = await verdictsOn(checked);
    expect(verdicts).toHaveLength(checked.length);
    const slow = verdicts
      .filter(({ status }) => status !== "safe")
      .map(
        ({ id, what, attack }) =>
          `${checked[id]!.file}: /${checked[id]!.source}/ ${what} ${attack}`,
      );
    expect(slow).toEqual([]);
  });

  it("lists none as bounded that is not there", () => {
    const listed = Object.entries(BOUNDED).flatMap(([file, { patterns: beginnings = [""] }]) =>
      beginnings.map((beginning) => `${file}: ${beginning}`),
    );
    const isThere = (line: string) =>
      patterns.some(({ file, source }) => `${file}: ${source}`.startsWith(line));
    expect(listed.filter((line) => !isThere(line))).toEqual([]);
  });

  it("that are listed as bounded are, on a page where everything is endless", () => {
    const seen = longestInputs(() => {
      for (const page of endlessPages()) {
        const doc = new JSDOM(page, { url: "https://example.org/2026/03/04/story" }).window
          .document;
        extractArticle(doc, doc.location.href, { budgetMs: 20_000 });
      }
    });
    const bounded = patterns.filter((pattern) => boundOf(pattern));
    const tooLong = bounded.filter(
      (pattern) => (seen.get(pattern.source) ?? 0) > boundOf(pattern)!.units,
    );
    expect(tooLong.map(({ source }) => `${source}: ${seen.get(source)}`)).toEqual([]);
    // Most of them were met, with texts as long as their bound or a line of it.
    expect(bounded.filter(({ source }) => (seen.get(source) ?? 0) > 0).length).toBeGreaterThan(20);
  });

  it("would not pass if one were quadratic", { timeout: 60_000 }, async () => {
    const quadratic = [
      { file: "", flags: "", source: "\\s+$" },
      { file: "", flags: "g", source: "^a?|\\s*$" },
      { file: "", flags: "", source: "(a|a)*b" },
      { file: "", flags: "", source: "\\s+(?=\\d)" },
    ];
    const checked = quadratic.flatMap(alternativesOf);
    const slow = (await verdictsOn(checked)).filter(({ status }) => status === "vulnerable");
    expect(new Set(slow.map(({ id }) => checked[id]!.source))).toEqual(
      new Set(["\\s+$", "\\s*$", "(a|a)*b", "\\s+(?=\\d)"]),
    );
  });
});
