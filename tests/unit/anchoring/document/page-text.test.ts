import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hiddenSteps,
  offsetsOf,
  type PageText,
  rangeOf,
  rangesOf,
  readSteps,
  readText,
} from "../../../../lib/anchoring/document/page-text.ts";
import { foldedOf } from "../../../../lib/anchoring/text-index/text-index.ts";
import { finish } from "../../../../lib/text/steps.ts";
import { bodyOf, rangeOfWords } from "../dom.ts";

const hiddenOf = (page: PageText) => finish(hiddenSteps(page));

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

  it("reads hidden elements in steps, few large ones and many small ones", () => {
    const body = bodyOf(`<div>${"<p>One</p>".repeat(4000)}</div>${"<i>two</i>".repeat(1200)}`);
    for (const hidden of ["div", "i"]) {
      const page = { ...readText(body), hidden: [...body.querySelectorAll(hidden)] };
      expect([...hiddenSteps(page)].length).toBeGreaterThan(0);
      expect([...hiddenSteps(page)]).toEqual([]); // it is known
    }
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

describe("text in other trees", () => {
  /** A component that shows its second child first, and has words of its own; and a frame. */
  function composedPage() {
    const body = bodyOf(
      "<p>One</p><div><p slot=b>four</p><p slot=a>three</p><p slot=c>never</p></div><iframe></iframe><p>seven</p>",
    );
    const shadow = body.querySelector("div")!.attachShadow({ mode: "open" });
    shadow.innerHTML = "<h2>two</h2><slot name=a></slot><slot name=b></slot><p>five</p>";
    const frame = body.querySelector("iframe")!;
    frame.contentDocument!.body.innerHTML = "<p>six</p>";
    return { body, shadow, frame, page: readText(body) };
  }

  it("is read where it is shown", () => {
    const { page, shadow, frame } = composedPage();
    expect(page.text).toBe("One\ntwo\nthree\nfour\nfive\nsix\nseven");
    expect(page.trees).toEqual([shadow, frame.contentDocument]);
    expect(hiddenOf(page)?.text).toBe("never");
  });

  it("is given as ranges that hold what is shown and nothing else", () => {
    const { page } = composedPage();
    const words = rangesOf(page, 1, page.text.length - 1).map(String);
    expect(words).toEqual(["ne", "two", "three", "four", "five", "six", "seve"]);
  });

  it("has offsets that lead there and back", () => {
    const { page } = composedPage();
    const offset = fc.integer({ min: 0, max: page.text.length - 1 });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
        fc.pre(/\S/.test(page.text[start]!) && /\S/.test(page.text[end - 1]!));
        const ranges = rangesOf(page, start, end);
        const [first, last] = [ranges[0]!, ranges.at(-1)!];
        expect(offsetsOf(page, first)?.start).toBe(start);
        expect(offsetsOf(page, last)?.end).toBe(end);
        expect(ranges.map(String).join("\n")).toBe(page.text.slice(start, end));
      }),
    );
  });

  it("knows where a point between elements lies", () => {
    const { page, body, shadow } = composedPage();
    const at = (container: Node, offset: number) => {
      const range = container.ownerDocument!.createRange();
      range.setStart(container, offset);
      return offsetsOf(page, range)?.start;
    };
    expect(at(body, 1)).toBe(page.text.indexOf("two"));
    expect(at(body, 2)).toBe(page.text.indexOf("six"));
    expect(at(body, 3)).toBe(page.text.indexOf("seven"));
    expect(at(shadow, 1)).toBe(page.text.indexOf("three"));
    expect(at(shadow, 4)).toBe(page.text.indexOf("six"));
  });
});
