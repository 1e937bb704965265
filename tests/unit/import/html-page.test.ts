/** A page that we exported comes back as the records it was made of, and may do no more than any file. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { html } from "../../../lib/export/html.ts";
import { recordsOf } from "../../../lib/import/foreign-records.ts";
import { readForeignFile } from "../../../lib/import/formats.ts";
import { planImport } from "../../../lib/import/plan.ts";
import { textOf } from "../../../lib/model/article.ts";
import type { Records } from "../../../lib/model/backup.ts";
import { hashOf } from "../../../lib/model/ids.ts";
import type { Notebook } from "../../../lib/model/notebook.ts";
import { identityOf } from "../../../lib/model/source.ts";
import { records } from "../arbitraries.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";
import { asBytes, bytesOf, NOW, read } from "./files.ts";

const EMPTY: Records = { articles: [], annotations: [], versions: [], tombstones: [] };
const UNKNOWN = { value: false, modified: "1970-01-01T00:00:00.000Z" };
const SAMPLE_PAGE = new TextDecoder().decode(bytesOf("pressmark-page.html"));

const notebookOf = ({ articles, annotations, versions }: Records): Notebook => ({
  ...sampleNotebook(),
  entries: articles.map((article) => ({
    article,
    annotations: annotations.filter(({ articleId }) => articleId === article.id),
    versions: versions.filter(({ articleId }) => articleId === article.id),
  })),
});

async function exported(notebook: Notebook): Promise<Uint8Array<ArrayBuffer>> {
  const { parts } = await html.serialize(notebook, sampleOptions());
  const [only] = parts;
  return typeof only === "string" ? asBytes(only) : only!;
}

const importedFrom = async (bytes: Uint8Array<ArrayBuffer>) => recordsOf(read(bytes), NOW);

/** What a page carries of records. */
async function carried({ entries }: Notebook) {
  const versions = entries.flatMap((entry) => entry.versions.slice(-1));
  return {
    articles: entries.map(({ article }) => {
      const { id, address, meta, note, tags, overrides, created, modified } = article;
      const known = { id, address, meta, note, tags, created, modified };
      return {
        ...{ ...known, ...(overrides ? { overrides } : {}) },
        ...{ identities: [identityOf(address)], claims: [], deleted: UNKNOWN },
      };
    }),
    annotations: entries.flatMap(({ annotations }) =>
      annotations.map(({ id, articleId, created, modified, target, body }) => ({
        ...{ id, articleId, created, modified, target, body, deleted: UNKNOWN },
      })),
    ),
    versions: await Promise.all(
      versions.map(async (version) => ({ ...version, hash: await hashOf(textOf(version.blocks)) })),
    ),
  };
}

const refusal = (page: string) => {
  try {
    return readForeignFile(asBytes(page), "page.html");
  } catch (error) {
    return String(error);
  }
};

describe("an exported page", () => {
  it("comes back as the records it was made of, whatever is in them (demands 48, 57)", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (some) => {
        const notebook = notebookOf(some);
        const { ours, undated, ...back } = await importedFrom(await exported(notebook));
        const byId = <T extends { id: string }>(list: readonly T[]) =>
          list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const wanted = await carried(notebook);
        for (const kind of ["articles", "annotations", "versions"] as const)
          expect(byId<{ id: string }>(back[kind])).toEqual(byId<{ id: string }>(wanted[kind]));
        expect([...ours].sort()).toEqual(
          [...back.articles, ...back.annotations].map(({ id }) => id).sort(),
        );
        expect(undated.size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("fills an empty notebook, and changes nothing the second time", async () => {
    const bytes = await exported(sampleNotebook());
    const { put } = planImport(EMPTY, await importedFrom(bytes), NOW);
    const { article, annotations, versions } = sampleEntry();
    expect(put.articles).toMatchObject([
      { id: article.id, note: article.note, meta: article.meta },
    ]);
    expect(put.annotations.map(({ body, target }) => ({ body, target }))).toEqual(
      annotations.map(({ body, target }) => ({ body, target })),
    );
    expect(put.versions.map(({ blocks }) => blocks)).toEqual(versions.map(({ blocks }) => blocks));
    expect(planImport(put, await importedFrom(bytes), NOW).put).toEqual(EMPTY);
  });

  it("is one of a ZIP with others, whose list is no article", async () => {
    const notebook = sampleNotebook();
    const twin = sampleEntry();
    const others = twin.annotations.map((one) => ({
      ...one,
      id: `${one.id}-2`,
      articleId: "other",
    }));
    const article = { ...twin.article, id: "other", address: "https://other.example/a" };
    const versions = twin.versions.map((one) => ({ ...one, id: "text-2", articleId: "other" }));
    notebook.entries.push({ article, annotations: others, versions });
    const zip = await exported(notebook);
    expect(Object.keys(unzipSync(zip))).toContain("index.html");
    const back = await importedFrom(zip);
    expect([back.articles.length, back.annotations.length, back.versions.length]).toEqual([
      2, 14, 2,
    ]);
  });

  it("is told by what is in it, also when a browser saved it anew", () => {
    const saved = SAMPLE_PAGE.replace("<!doctype html>", "<!DOCTYPE html>").replace(
      "\n<body>",
      "<body>",
    );
    expect(read(asBytes(saved), "x.txt").format.id).toBe("html-page");
    expect(readForeignFile(asBytes("<!doctype html><p>Some page.</p>"), "page.html")).toBeNull();
  });

  it("that breaks off before its records end is refused in words", async () => {
    const end = SAMPLE_PAGE.indexOf("</template>");
    const head = SAMPLE_PAGE.indexOf('content="Pressmark">') + 'content="Pressmark">'.length;
    fc.assert(
      fc.property(fc.integer({ min: head, max: end }), (length) => {
        expect(refusal(SAMPLE_PAGE.slice(0, length))).toContain(
          "“page.html” is damaged: it breaks off before its records.",
        );
      }),
    );
  });

  it("that was changed by hand names the line of the file", () => {
    const broken = SAMPLE_PAGE.replace('"annotations": [', '"annotations": [,');
    const line = SAMPLE_PAGE.slice(0, SAMPLE_PAGE.indexOf('"annotations"')).split("\n").length;
    expect(refusal(broken)).toContain(`changed at line ${line}, column 17`);
  });

  it("has broken records left out one by one, with their place", async () => {
    const file = read(asBytes(SAMPLE_PAGE.replace('"value":"question"', '"value":"pink"')));
    const { articles, annotations } = await recordsOf(file, NOW);
    expect([articles.length, annotations.length]).toEqual([1, 0]);
    expect(file.problems.list).toMatchObject([{ field: "annotations[0].body.color.value" }]);
  });

  it("has a broken text left out, and its highlights read", async () => {
    const at = SAMPLE_PAGE.indexOf('"text": {');
    const broken = SAMPLE_PAGE.slice(at).replace('"text":"', '"words":"');
    const file = read(asBytes(SAMPLE_PAGE.slice(0, at) + broken));
    const { articles, annotations, versions } = await recordsOf(file, NOW);
    expect([articles.length, annotations.length > 0, versions.length]).toEqual([1, true, 0]);
    expect(file.problems.list).toMatchObject([{ field: "text.blocks[0].text" }]);
  });

  it("of a later Pressmark is not guessed at", () => {
    expect(refusal(SAMPLE_PAGE.replace('"version": 1', '"version": 2'))).toContain("newer version");
  });
});

describe("a page of a stranger", () => {
  const pageWith = (more: string) => SAMPLE_PAGE.replace('"article": {', `"article": {${more},`);

  it("deletes nothing, shows nothing on other sites, and claims no address", async () => {
    const stamp = '{"value":true,"modified":"2026-03-30T00:00:00.000Z"}';
    const page = pageWith(
      `"deleted":${stamp},"consents":[{"site":"a.example","value":true,"modified":"2026-03-30T00:00:00.000Z"}],"identities":["bank.example/"],"claims":["bank.example/"],"otherIds":["x"]`,
    );
    const { articles } = await importedFrom(asBytes(page));
    expect(articles).toMatchObject([
      { identities: ["marsh-post.example/2026/03/02/lock-gate"], claims: [], deleted: UNKNOWN },
    ]);
    expect(Object.keys(articles[0]!)).not.toContain("consents");
    expect(Object.keys(articles[0]!)).not.toContain("otherIds");
  });

  it("leaves the reader's own text, place and newer words as they are", async () => {
    const { put: mine } = planImport(EMPTY, await importedFrom(asBytes(SAMPLE_PAGE)), NOW);
    const [highlight] = mine.annotations;
    const later = "2026-03-20T00:00:00.000Z";
    highlight!.body.note = { value: "My own later words", modified: later };
    const page = SAMPLE_PAGE.replace("The gate was closed", "The gate was never closed")
      .replace("c7a1d5b4", "d8a1d5b4")
      .replace('"start":51', '"start":1');
    expect(planImport(mine, await importedFrom(asBytes(page)), NOW).put).toEqual(EMPTY);
  });

  it("has no moment of the future, which would win over every later word", async () => {
    const page = SAMPLE_PAGE.replaceAll("2026-03-05T08:01", "2999-03-05T08:01");
    const file = read(asBytes(page));
    const { annotations } = await recordsOf(file, NOW);
    expect(annotations[0]!.body.note.modified < NOW).toBe(true);
    expect(file.problems.list.map(({ wrong }) => wrong)).toEqual(["lies in the future"]);
  });

  it("changes no prototype and may not nest without end", async () => {
    const page = pageWith('"__proto__":{"polluted":1}');
    const { articles } = await importedFrom(asBytes(page));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((articles[0] as { polluted?: number }).polluted).toBeUndefined();
    expect(refusal(pageWith(`"x":${"[".repeat(100_000)}${"]".repeat(100_000)}`))).toContain(
      "nested too deeply",
    );
  });
});
