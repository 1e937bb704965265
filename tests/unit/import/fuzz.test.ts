/**
 * Every sample cut, changed and turned: a file is read, refused in words, or not known. Nothing
 * else is thrown, and what is read is what our own schemas allow.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ImportError } from "../../../lib/import/foreign-article.ts";
import { recordsOf } from "../../../lib/import/foreign-records.ts";
import { readForeignFile } from "../../../lib/import/formats.ts";
import { problemIn } from "../../../lib/schema/problem.ts";
import { annotation, article } from "../../../lib/schema/records.ts";
import { asBytes, bytesOf, NOW, read, SAMPLES, zipOf } from "./files.ts";

const samples = SAMPLES.filter((name) => name.includes("."));

/** "known", "unknown", or the message of a refusal; fails on anything else. */
async function outcome(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    const file = readForeignFile(bytes, "file");
    if (!file) return "unknown";
    const { articles, annotations } = await recordsOf(file, NOW);
    for (const record of articles) expect(problemIn(article, record)).toBeNull();
    for (const record of annotations) expect(problemIn(annotation, record)).toBeNull();
    const ids = new Set(articles.map(({ id }) => id));
    expect(annotations.every(({ articleId }) => ids.has(articleId))).toBe(true);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
    return "known";
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

describe.each(samples)("%s", (name) => {
  const sound = bytesOf(name);

  it("cut anywhere is read, refused or not known", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length), async (end) => {
        const said = await outcome(sound.slice(0, end));
        const isWhole = /\.(json|jsonld|zip)$/.test(name);
        // What has an end of its own is never half read; white space may follow it.
        const isEnd = new TextDecoder().decode(sound.slice(end)).trim() === "";
        if (isWhole && !isEnd) expect(said).not.toBe("known");
      }),
      { numRuns: 60 },
    );
  });

  it("with changed bytes is read, refused or not known", async () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = new Uint8Array(sound);
        for (const [at, byte] of changes) bytes[at] = byte;
        await outcome(bytes);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(samples.filter((name) => /json/.test(name)))("%s", (name) => {
  const text = new TextDecoder().decode(bytesOf(name));

  it("with values of any other type is read, refused or not known", async () => {
    const values = [...text.matchAll(/"[^"]*"(?!\s*:)|\b\d+\b|\[\]/g)];
    await fc.assert(
      fc.asyncProperty(fc.nat(values.length - 1), fc.jsonValue(), async (which, value) => {
        const { index, 0: old } = values[which]!;
        const json = JSON.stringify(value).replaceAll("__proto__", "__proto_");
        await outcome(asBytes(text.slice(0, index) + json + text.slice(index + old.length)));
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(samples.filter((name) => /csv/.test(name)))("%s", (name) => {
  it("with columns and cells in any order is read, refused or not known", async () => {
    const [head = "", ...rows] = new TextDecoder().decode(bytesOf(name)).split("\n");
    const row = fc.constantFrom(...rows, "", '"', ",,,,,,,,,,,,", "a,b", "\u0000");
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(head.trim().split(",")),
        fc.array(row),
        async (heads, all) => {
          await outcome(asBytes([heads.join(","), ...all].join("\n")));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a file that is made to do harm", () => {
  const said = (value: unknown) => outcome(asBytes(JSON.stringify(value)));
  const page = (more: object) => ({
    annotations: [{ uri: "https://a.example/x", target: [{}], text: "n", ...more }],
    export_date: "2026",
  });

  it("changes no prototype", async () => {
    const text = JSON.stringify(page({ id: "1" })).replace(
      '"id"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id"',
    );
    expect(await outcome(asBytes(text))).toBe("known");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const keys = "Highlight,Book Title,__proto__,constructor\nwords,A book,x,y\n";
    expect(await outcome(asBytes(keys))).toBe("known");
  });

  it("may not nest without end", async () => {
    const deep = `{"export_date":1,"annotations":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(await outcome(asBytes(deep))).toContain("nested too deeply");
  });

  it("has names in its ZIP that are only shown", async () => {
    const csv = "title,url,time_added,tags,status\nA,https://a.example/x,1772648525,,unread\nB\n";
    const { articles, problems } = read(zipOf({ "../../etc/passwd.csv": csv, "C:\\a.csv": csv }));
    expect(articles).toHaveLength(2);
    expect(problems.list.map(({ file }) => file)).toContain("../../etc/passwd.csv");
  });

  it("has one id for two highlights, and both are taken", async () => {
    const target = (exact: string) => [{ selector: [{ type: "TextQuoteSelector", exact }] }];
    const uri = "https://a.example/x";
    const annotations = ["one", "two", "two"].map((quote) => ({
      ...{ uri, id: "same", target: target(quote) },
    }));
    const file = read(asBytes(JSON.stringify({ export_date: "2026", annotations })));
    expect((await recordsOf(file, NOW)).annotations).toHaveLength(2);
  });

  it("has notes and quotes without end, which are left out with a word", async () => {
    const file = read(asBytes(JSON.stringify(page({ text: "x".repeat(1_000_001) }))));
    const { articles } = await recordsOf(file, NOW);
    expect(articles[0]?.note.value).toBe("");
    expect(file.problems.list[0]).toMatchObject({ field: "annotations[0]" });
  });

  it("has moments of the future, which are not believed", async () => {
    expect(await said(page({ created: "2999-01-01T00:00:00Z" }))).toBe("known");
    const file = read(asBytes(JSON.stringify(page({ created: "2999-01-01T00:00:00Z" }))));
    const { articles, undated } = await recordsOf(file, NOW);
    expect(undated.has(articles[0]!.id)).toBe(true);
    expect(file.problems.list[0]?.wrong).toBe("lies in the future");
  });
});
