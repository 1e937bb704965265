/** The documents hang together: decisions have their parts and are listed, links lead somewhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const DECISIONS = "docs/decisions";
const decisions = readdirSync(DECISIONS).filter((name) => /^\d{3}-/.test(name));
const documents = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
  "bench/README.md",
].filter((file) => existsSync(file));

const read = (file: string) => readFileSync(file, "utf8");

describe("a decision", () => {
  it("has files to look at", () => expect(decisions.length).toBeGreaterThan(50));

  it.each(decisions)("%s has its number, room, date, state, and parts", (name) => {
    const text = read(join(DECISIONS, name));
    const [title, , line] = text.split("\n");
    expect(title).toMatch(new RegExp(`^# ${name.slice(0, 3)}\\. \\S`));
    expect(line).toMatch(/^\S.* · \d{4}-\d{2}-\d{2} · (accepted|superseded by \d{3})$/);
    for (const part of ["Context", "Decision", "What it rules out"])
      expect(text).toMatch(new RegExp(`\n## ${part}\n\n\\S`));
  });

  it("is listed", () => {
    const list = read(join(DECISIONS, "README.md"));
    expect(decisions.filter((name) => !list.includes(`](${name})`))).toEqual([]);
  });

  it("is superseded only by one that there is", () => {
    const numbers = new Set(decisions.map((name) => name.slice(0, 3)));
    const named = decisions.flatMap((name) =>
      [...read(join(DECISIONS, name)).matchAll(/superseded by (\d{3})/g)].map(([, to]) => to!),
    );
    expect(named.filter((to) => !numbers.has(to))).toEqual([]);
  });
});

it.each(documents)("%s has no link that leads nowhere", (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)(?:#[^)]*)?\)/g)];
  const missing = targets.map(([, to]) => to!).filter((to) => !existsSync(join(dirname(file), to)));
  expect(missing).toEqual([]);
});

it("no document speaks of files that are not there", () => {
  const gone = documents.flatMap((file) =>
    [
      ...read(file).matchAll(
        /`((?:lib|components|entrypoints|tests|bench|scripts|docs)\/[\w./-]+)`/g,
      ),
    ]
      .map(([, path]) => path!)
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(gone).toEqual([]);
});
