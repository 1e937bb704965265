import { describe, expect, it } from "vitest";
import { offsetsOf, rangeOf, readText } from "../../../../lib/anchoring/document/page-text.ts";
import { foldedOf } from "../../../../lib/anchoring/text-index/text-index.ts";
import { bodyOf, rangeOfWords } from "../dom.ts";

describe("readText", () => {
  it("puts one break between blocks and none inside", () => {
    const page = readText(
      bodyOf("<h1>Title</h1>\n <p>One <b>bold</b> word</p><ul><li>a</li>\n<li>b</li></ul>tail"),
    );
    expect(page.text).toBe("Title\nOne bold word\na\nb\ntail");
    expect(page.blocks).toEqual([0, 6, 20, 22, 24]);
  });

  it("leaves out code, form values, fallbacks and ruby readings", () => {
    const page = readText(
      bodyOf(
        "<p>a<script>x</script><style>y</style><textarea>t</textarea><select><option>o</option></select>" +
          "<noscript>n</noscript><template>m</template><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>b</p>",
      ),
    );
    expect(page.text).toBe("a漢b");
  });

  it("leads from offsets to ranges and back", () => {
    const body = bodyOf("<p>One <b>bold</b> word</p><p>Two</p>");
    const page = readText(body);
    for (let start = 0; start < page.text.length; start++) {
      for (let end = start + 1; end <= page.text.length; end++) {
        if (/\s/.test(page.text[start]! + page.text[end - 1]!)) continue;
        expect(offsetsOf(page, rangeOf(page, start, end))).toEqual({ start, end });
      }
    }
  });

  it("understands boundary points in elements, in skipped text and outside the root", () => {
    const body = bodyOf("<p>One</p><p>Two<script>code</script></p><p>Three</p>");
    const page = readText(body);
    const range = body.ownerDocument.createRange();
    range.selectNodeContents(body.children[1]!);
    const two = offsetsOf(page, range)!;
    expect(page.text.slice(two.start, two.end).trim()).toBe("Two");
    expect(offsetsOf(page, rangeOfWords(body, "code"))).toEqual({ start: 8, end: 8 });
    range.selectNode(body);
    expect(offsetsOf(page, range)).toEqual({ start: 0, end: page.text.length });
    const other = bodyOf("<p>Elsewhere</p>");
    expect(offsetsOf(page, rangeOfWords(other, "Elsewhere"))).toBeNull();
  });

  it("folds away what two renderings differ in", () => {
    const fold = (text: string) => foldedOf(readText(bodyOf(`<p>${text}</p>`))).text;
    expect(fold("“Dé\u00adjà  vu” – it’s\u200b")).toBe(fold('"De\u0301jà vu"-it\'s'));
    expect(fold("ﬁne Ｗｉｄｅ が")).toBe(fold("fine wide か\u3099"));
  });
});
