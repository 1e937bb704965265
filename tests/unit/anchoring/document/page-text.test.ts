import { describe, expect, it } from "vitest";
import {
  hiddenOf,
  offsetsOf,
  rangeOf,
  readSteps,
  readText,
} from "../../../../lib/anchoring/document/page-text.ts";
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

  it.each([
    ["", ""],
    [" \n ", ""],
    ["a<br>b<hr>c", "a\nb\nc"],
    ["a<script>x</script>b", "ab"],
    ["<div><div></div>a</div>", "a"],
    ["a<story-card>b</story-card>c", "a\nb\nc"],
    ["<svg><title>x</title><text>y</text></svg>", "y"],
    ["<form><input name=nextSibling><input name=parentNode>a</form><p>b</p>", "a\nb"],
    ["<table><tr><td>1<td>2<tr><td>3</table>", "1\n2\n3"],
    ["<p>水位</p><p>שלום</p>", "水位\nשלום"],
  ])("reads %j as %j", (markup, text) => expect(readText(bodyOf(markup)).text).toBe(text));

  it("is the same in steps", () => {
    const body = bodyOf("<p>One <b>two</b></p>".repeat(4000));
    const steps = readSteps(body);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(1);
    expect(step.value.text).toBe(readText(body).text);
    expect(step.value.blocks).toEqual(readText(body).blocks);
  });

  it("reads hidden elements as blocks of their own, once", () => {
    const body = bodyOf("<p>a<span>b</span><i>c</i></p><div><p>d</p></div>");
    const page = { ...readText(body), hidden: [...body.querySelectorAll("span, i, div")] };
    expect(hiddenOf(page)?.text).toBe("b\nc\nd");
    expect(hiddenOf(page)).toBe(hiddenOf(page));
    expect(hiddenOf(readText(body))).toBe(null);
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
