/** The texts of all languages: none missing, unused, said twice, or filled otherwise. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Plural } from "../../../lib/i18n/messages.ts";
import {
  DEFAULT_LANGUAGE,
  languagesIn,
  localeFiles,
  messagesOf,
  type Rooms,
  readRooms,
} from "../../../scripts/locales.ts";

const ROOT = process.cwd();
const languages = languagesIn(ROOT);
const english = await readRooms(ROOT, DEFAULT_LANGUAGE);
const others = languages.filter((language) => language !== DEFAULT_LANGUAGE);

type Entry = [key: string, text: string | Plural];
const entriesOf = (rooms: Rooms): Entry[] =>
  Object.entries(rooms).flatMap(([room, texts]) =>
    Object.entries(texts).map(([name, text]): Entry => [`${room}.${name}`, text]),
  );
const formsOf = (text: string | Plural): string[] =>
  typeof text === "string" ? [text] : Object.values(text).filter((form) => form !== undefined);
const holesOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}|<(\w+)>[^<]*<\/\2>/g)].map(([, name, mark]) => name ?? mark!).sort();

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

describe("the English texts", () => {
  const sources = ["lib", "components", "entrypoints"]
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  // The browser puts these in, from the manifest.
  const manifest = readFileSync("wxt.config.ts", "utf8");

  it("are all used", () => {
    const unused = entriesOf(english)
      .map(([key]) => key)
      .filter((key) => {
        const [room, name] = key.split(".");
        if (room === "manifest") return !manifest.includes(`said("${name}")`);
        // A tint is said by its own name.
        if (room === "colors") return !/say\(`colors\.\$\{option\}`\)/.test(sources);
        return !sources.includes(`"${key}"`);
      });
    expect(unused).toEqual([]);
  });

  it("are there for every name that the sources say", () => {
    const said = [...sources.matchAll(/\b(?:say|sayCount|sayParts)\(\s*"([\w.]+)"/g)];
    expect(said.length).toBeGreaterThan(50);
    const keys = new Set(entriesOf(english).map(([key]) => key));
    expect(said.map(([, key]) => key!).filter((key) => !keys.has(key))).toEqual([]);
  });

  it("have names that a browser keeps apart: it does not tell capitals", () => {
    const names = Object.keys(messagesOf("en", english)).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]\w*$/.test(name))).toEqual([]);
  });

  it("fit where the browsers and their shops have bounds", () => {
    expect(String(english.manifest!.description).length).toBeLessThanOrEqual(132);
  });
});

describe.each(others)("the texts in %s", (language) => {
  it("are those of the English files, no more and no fewer", async () => {
    const texts = await readRooms(ROOT, language);
    const keys = (rooms: Rooms) => entriesOf(rooms).map(([key]) => key);
    expect(keys(texts).sort()).toEqual(keys(english).sort());
  });

  it("have the holes of the English ones", async () => {
    const texts = new Map(entriesOf(await readRooms(ROOT, language)));
    const wrong = entriesOf(english).flatMap(([key, text]) => {
      const wanted = holesOf(formsOf(text).at(-1)!).join();
      const last = formsOf(texts.get(key) ?? "").at(-1) ?? "";
      return holesOf(last).join() === wanted ? [] : [`${key}: ${last}`];
    });
    expect(wrong).toEqual([]);
  });

  it("fill no form of a plural with what the others have not", async () => {
    const wrong = entriesOf(await readRooms(ROOT, language)).flatMap(([key, text]) => {
      const [last = "", ...rest] = formsOf(text).reverse();
      const known = holesOf(last);
      return rest
        .filter((form) => holesOf(form).some((hole) => !known.includes(hole)))
        .map(() => key);
    });
    expect(wrong).toEqual([]);
  });

  it("have every plural form of the language, but for that of millions", async () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const isRomance = ["fr", "es"].includes(language); // `many` is for whole millions there
    const wanted = pluralCategories.filter((form) => !(isRomance && form === "many"));
    const wrong = entriesOf(await readRooms(ROOT, language))
      .filter(([, text]) => typeof text !== "string")
      .filter(([, text]) => Object.keys(text).sort().join() !== wanted.toSorted().join());
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it("are not the English ones left standing", async () => {
    const before = new Map(entriesOf(english));
    const same = entriesOf(await readRooms(ROOT, language)).filter(([key, text]) => {
      const was = formsOf(before.get(key) ?? "").at(-1)!;
      const words = was.replace(/\{\w+\}/g, "");
      return words.length > 20 && formsOf(text).at(-1) === was;
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

it("no text holds what the browser's store takes for its own", async () => {
  const files = await localeFiles(ROOT);
  expect(Object.keys(files)).toHaveLength(languages.length);
  const dollars = Object.entries(files).filter(([, text]) => text.includes("$"));
  expect(dollars.map(([file]) => file)).toEqual([]);
});
