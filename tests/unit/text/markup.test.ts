import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unescapeEntities, withoutTags } from "../../../lib/text/markup.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string(),
);

describe("withoutTags", () => {
  it.each([
    ["<p>Sand <b>and</b> sea</p>", " Sand  and  sea "],
    ["1 < 2 > 1", "1 < 2 > 1"],
    ["<b", "<b"],
  ])("%s", (text, plain) => expect(withoutTags(text)).toBe(plain));

  it("puts what is wanted in the place of each tag", () => {
    const instead = (name: string) => (name === "p" ? "¶" : "");
    expect(withoutTags("<P class='a'>un<b>do</b>ne</p><h1-x>", instead)).toBe("¶undone¶");
  });
});

describe("unescapeEntities", () => {
  it.each([
    ["Sand &amp; sea", "Sand & sea"],
    ["&lt;b&gt;", "<b>"],
    ["&quot;Ahoy&hellip;&quot;", '"Ahoy…"'],
    ["Caf&eacute; &Ouml;l", "Café Öl"],
    ["&#39;&#x2019;", "'’"],
    ["&#x1F9AD;", "🦭"],
    ["&#0;&#xD800;&#x110000;", "&#0;&#xD800;&#x110000;"],
    ["&unknown; &; AT&T", "&unknown; &; AT&T"],
    ["&amp;amp;", "&amp;"],
    ["&toString; &valueOf;", "&toString; &valueOf;"],
  ])("%s", (text, unescaped) => expect(unescapeEntities(text)).toBe(unescaped));

  it("is the inverse of escaping", () => {
    const escaped = (text: string) =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeEntities(escaped(text))).toBe(text);
      }),
    );
  });
});
