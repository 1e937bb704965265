import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupParts } from "../../../lib/export/backup.ts";
import { parseBackup } from "../../../lib/import/backup.ts";
import { canonicalJson } from "../../../lib/model/canonical-json.ts";
import { anyText, records } from "../arbitraries.ts";
import { SAMPLE } from "../sample.ts";

const sample = readFileSync(`${SAMPLE}/expected/backup.json`, "utf8");
const now = "2026-03-06T09:00:00.000Z";

/** The message for the sample with one thing changed in it. */
// biome-ignore lint/suspicious/noExplicitAny: it is broken on purpose
function messageFor(change: (backup: any) => void): string {
  const backup = JSON.parse(sample);
  change(backup);
  const parsed = parseBackup(JSON.stringify(backup));
  return parsed.ok ? "" : parsed.message;
}
const messageOf = (text: string) => {
  const parsed = parseBackup(text);
  return parsed.ok ? "" : parsed.message;
};

describe("a backup", () => {
  it("gives back every record, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(records, anyText, async (all, settings) => {
        const parts = await backupParts(all, { now, settings: { settings } });
        const parsed = parseBackup(parts.join(""));
        if (!parsed.ok) throw new Error(parsed.message);
        const byId = <T extends { id: string }>(list: T[]) =>
          list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(parsed.backup.articles)).toEqual(byId(all.articles));
        expect(byId(parsed.backup.annotations)).toEqual(byId(all.annotations));
        expect(byId(parsed.backup.versions)).toEqual(byId(all.versions));
        expect(parsed.backup.settings).toEqual({ settings });
      }),
      { numRuns: 300 },
    );
  });

  it("is the same file for the same records in another order", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const turned = JSON.parse(JSON.stringify(all));
        for (const list of Object.values(turned) as unknown[][]) list.reverse();
        expect(await backupParts(turned, { now })).toEqual(await backupParts(all, { now }));
      }),
      { numRuns: 50 },
    );
  });

  it("of version 1 is read under the names of today", () => {
    const old = readFileSync("tests/fixtures/backups/version-1.json", "utf8");
    const [then, now] = [parseBackup(old), parseBackup(sample)];
    if (!then.ok || !now.ok) throw new Error("both are sound");
    const { settings: _then, ...backup } = then.backup; // settings are checked by who reads them
    const { settings: _now, content, ...expected } = now.backup;
    expect(content).toMatchObject({ articles: 1, annotations: 7 }); // the old one has none
    expect({ ...backup, version: expected.version }).toEqual(expected);
  });

  it("of version 1 that is damaged is spoken of in the words of the file", () => {
    const old = () => JSON.parse(readFileSync("tests/fixtures/backups/version-1.json", "utf8"));
    const [created, owner, whole] = [old(), old(), old()];
    created.pages[0].created = "yesterday";
    owner.annotations[0].pageId = "nobody";
    delete whole.pages;
    const say = (backup: unknown) => messageOf(JSON.stringify(backup));
    expect(say(created)).toContain("pages[0].created: should be a moment");
    expect(say(owner)).toContain("annotations[0].pageId: no article of the file");
    expect(say(whole)).toContain("pages: is missing");
  });

  it("made before readers could choose paragraphs is sound, and overrides that are broken are not", () => {
    expect(sample).not.toContain('"overrides"');
    expect(messageFor(() => {})).toBe("");
    const stamped = (value: unknown) => ({ value, modified: now });
    const opening = "The last boat";
    const withOverrides = (value: unknown) =>
      messageFor(({ articles }) => Object.assign(articles[0], { overrides: stamped(value) }));
    expect(withOverrides([{ opening, occurrence: 0, keep: false }])).toBe("");
    expect(withOverrides([{ opening, occurrence: -1, keep: false }])).toContain(
      "articles[0].overrides.value[0].occurrence: should not be negative",
    );
    expect(withOverrides([{ opening, occurrence: 0 }])).toContain(
      "articles[0].overrides.value[0].keep: is missing",
    );
    expect(withOverrides("all")).toContain("articles[0].overrides.value: should be a list");
  });

  it("keeps fields that only a later program knows", () => {
    const backup = JSON.parse(sample);
    backup.annotations[0].body.stars = { value: 5 };
    backup.feeds = [1];
    const parsed = parseBackup(JSON.stringify(backup));
    expect(parsed).toMatchObject({ ok: true, backup: { feeds: [1] } });
    expect(parsed.ok && parsed.backup.annotations[0]?.body).toMatchObject({ stars: { value: 5 } });
  });

  it("may begin with a byte order mark", () =>
    expect(parseBackup(`\ufeff${sample}`).ok).toBe(true));
});

describe("a file that is no sound backup", () => {
  it.each([
    ["annotations[3].target.selector: is missing", (b) => delete b.annotations[3].target.selector],
    [
      "annotations[3].target.selector[0].exact: should be a text, but is 5",
      (b) => (b.annotations[3].target.selector[0].exact = 5),
    ],
    [
      "annotations[1].body.color.value: should be one of fact, quote",
      (b) => (b.annotations[1].body.color.value = "pink"),
    ],
    [
      "articles[0].created: should be a moment such as 2026",
      (b) => (b.articles[0].created = "yesterday"),
    ],
    [
      'annotations[0].modified: should be a moment such as 2026-03-04T18:22:05.000Z, but is "2026-99-01',
      (b) => (b.annotations[0].modified = "2026-99-01T00:00:00.000Z"),
    ],
    [
      'articles[0].note.modified: should be a moment such as 2026-03-04T18:22:05.000Z, but is "2026-02-30',
      (b) => (b.articles[0].note.modified = "2026-02-30T00:00:00.000Z"),
    ],
    [
      'articles[0].address: should be a web address, but is "javascript:alert(1)"',
      (b) => (b.articles[0].address = "javascript:alert(1)"),
    ],
    ["annotations: should be a list, but is Object", (b) => (b.annotations = {})],
    ["versions: is missing", (b) => delete b.versions],
    [
      "annotations[2].articleId: no article of the file has this id",
      (b) => (b.annotations[2].articleId = "none"),
    ],
    [
      "annotations[1].id: is the same as annotations[0].id",
      (b) => (b.annotations[1].id = b.annotations[0].id),
    ],
    [
      "made by a newer version of Pressmark (backup version 7, this one reads 3): update Pressmark",
      (b) => (b.version = 7),
    ],
    ['the field "format" should say "pressmark-backup"', (b) => (b.format = "other")],
    // biome-ignore lint/suspicious/noExplicitAny: it is broken on purpose
  ] as [string, (backup: any) => unknown][])("says: %s", (words, change) => {
    const message = messageFor(change);
    expect(message).toContain(words);
    expect(message).toContain("Nothing was imported.");
  });

  it.each([
    ["", "This file is empty"],
    ["hello", "it is not a JSON file"],
    ["[]", 'the field "format"'],
    ["null", 'the field "format"'],
    [sample.slice(0, 2000), "the file ends too early"],
    [
      sample.replace('"version": 3,', '"version": 3'),
      'at line 4, column 1: found "\\"" where a comma or } should be',
    ],
    [
      '{"annotations": [{"uri": "x", "target": []}], "export_date": "2026"}',
      "looks like an export of another tool (Hypothesis). It is no backup, but the library can",
    ],
    [
      '[{"url": "https://a.example/", "highlights": [{"text": "x"}]}]',
      "looks like an export of another tool (Obsidian Web Clipper)",
    ],
    ['[{"url": "https://a.example/", "highlights": [{"quote": "x"}]}]', "Pocket"],
    ['{"@context": "http://www.w3.org/ns/anno.jsonld"}', "Web Annotation"],
    ["Highlight,Title,Author,URL\n", "Readwise"],
    [
      '{"bookmarks": []}',
      "looks like an export of another tool (Karakeep). Pressmark cannot read that.",
    ],
    ["PK\u0003\u0004…", "This is a ZIP file"],
    ["\ufeffTitle,Highlight,Note,Tags,Colour,x", "Pressmark CSV file, made for reading elsewhere"],
    ['---\ntitle: "x"\npressmark_id: "y"\n---\n', "Pressmark Markdown file"],
  ])("is named: %j", (text, words) => expect(messageOf(text)).toContain(words));

  it("does no harm through prototype keys", () => {
    const evil = sample
      .replace(
        '"version": 1,',
        '"version": 1, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},',
      )
      .replace('"body":{', '"body":{"__proto__":{"polluted":1},"\\u005f_proto__":{"polluted":1},');
    const parsed = parseBackup(evil);
    expect(parsed.ok).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    if (parsed.ok) {
      expect(JSON.stringify(parsed.backup)).not.toContain("polluted");
      expect((parsed.backup as unknown as { polluted?: number }).polluted).toBeUndefined();
      expect(parsed.backup.annotations[0]?.body).not.toHaveProperty("polluted");
    }
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (text) => {
        expect(parseBackup(text).ok).toBe(false);
      }),
    );
    const deep = `{"format":"pressmark-backup","version":1,"x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(messageOf(deep)).toContain("nested too deeply");
  });
});

describe("canonical JSON", () => {
  it("is JSON, and one text for one value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalJson({ b: 1, a: [undefined, { d: 1, c: undefined }] })).toBe(
      '{"a":[null,{"d":1}],"b":1}',
    );
  });
});
