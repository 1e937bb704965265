/** Parts of panel and reading copy in other languages. */
import { afterEach, describe, expect, it } from "vitest";
import { AnchorStatusLine } from "../../../components/AnchorStatusLine.tsx";
import { authorsText } from "../../../components/authors-text.ts";
import { inPercent, partInPercent } from "../../../components/percent.ts";
import { TranslatedLine } from "../../../components/TranslatedLine.tsx";
import { speak } from "../i18n/english.ts";
import { createScreen } from "./screen.ts";

const { root, show, one } = createScreen();
afterEach(() => speak("en"));

const STATUS = { similarity: 1, changes: [], alternatives: 0, hidden: false, risks: [] };
const changesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ was: `was${i}`, is: `is${i}` }));
const plain = (text: string | null) => (text ?? "").replace(/[\u2068\u2069]/g, "");

describe("the anchor status", () => {
  it.each([
    [1, "موضع آخر يطابق مثله: قد يكون هذا هو الخطأ."],
    [2, "موضعان آخران يطابقان مثله: قد يكون هذا هو الخطأ."],
    [3, "3 مواضع أخرى تطابق مثله: قد يكون هذا هو الخطأ."],
  ])("counts %d other places as Arabic does", async (alternatives, words) => {
    await speak("ar", "ar-EG-u-nu-latn");
    await show(<AnchorStatusLine status={{ ...STATUS, state: "exact", alternatives }} />);
    expect(plain(root.textContent)).toBe(words);
  });

  it("puts changes and share where the language has them", async () => {
    await speak("ja");
    const status = { ...STATUS, state: "edited" as const, similarity: 0.5, changes: changesOf(6) };
    await show(<AnchorStatusLine status={status} />);
    expect(one(".status-line").textContent).toMatch(/^その後の変更\(50% は元のまま\): was0 is0/);
    expect(one(".status-line").textContent).toMatch(/ほか 2 件$/);
    expect(root.querySelectorAll("bdi.change")).toHaveLength(4);
  });
});

describe("a quote of a translation", () => {
  const target = { source: "", selector: [], translatedInto: "de" };

  it.each([
    ["en", "Marked in a translation into German: these are not the paper’s own words."],
    [
      "fr",
      "Surligné dans une traduction en allemand : ce ne sont pas les mots du journal lui-même.",
    ],
    ["ja", "ドイツ語への翻訳でハイライトしたものです。新聞自身の言葉ではありません。"],
  ])("is said to be one, in %s", async (language, words) => {
    await speak(language);
    await show(<TranslatedLine target={target} />);
    expect(root.textContent).toBe(words);
  });

  it("is nothing where the words are the paper's own", async () => {
    await show(<TranslatedLine target={{ source: "", selector: [] }} />);
    expect(root.textContent).toBe("");
  });
});

describe("authors", () => {
  const meta = { byline: "By A", agencies: ["dpa", "AFP"] };

  it.each([
    ["en", "Ana Okafor, Li Wei"],
    ["de", "Ana Okafor und Li Wei"],
    ["ja", "Ana Okafor、Li Wei"],
    ["", "Ana Okafor, Li Wei"],
    ["no language at all", "Ana Okafor, Li Wei"],
  ])("are listed as an article in %j lists them", (language, words) =>
    expect(authorsText({ ...meta, language, authors: ["Ana Okafor", "Li Wei"] })).toBe(words),
  );

  it("are the byline, or else the agencies, where nobody is named", () => {
    expect(authorsText({ ...meta, language: "en", authors: [] })).toBe("By A");
    expect(authorsText({ ...meta, language: "en", authors: [], byline: "" })).toBe("dpa, AFP");
  });
});

it("a share is written as the language does, and a part is never the whole", async () => {
  expect([inPercent(1), partInPercent(0.999), partInPercent(0)]).toEqual(["100%", "99%", "0%"]);
  await speak("de");
  expect(inPercent(0.8)).toBe("80\u00a0%");
});
