/** A note as its Markdown reads: what is shown, and that nothing else ever is. */
import fc from "fast-check";
import { Lexer } from "marked";
import { describe, expect, it, vi } from "vitest";
import { NoteText } from "../../../components/NoteText.tsx";
import { VECTORS } from "../../vectors/vectors.ts";
import { createScreen } from "./screen.ts";

const { root, show, one, click, window } = createScreen();
const htmlOf = async (text: string) => {
  await show(<NoteText text={text} />);
  return one(".note").innerHTML.replaceAll(' dir="auto"', "");
};
const OUT = 'target="_blank" rel="noopener noreferrer"';

describe("a note", () => {
  it.each([
    ["**check** with *her*", "<p><strong>check</strong> with <em>her</em></p>"],
    ["one\ntwo\n\nthree", "<p>one<br>two</p><p>three</p>"],
    ["# Ask", '<p class="note-heading">Ask</p>'],
    ["[Wire](https://w.example/a)", `<p><a href="https://w.example/a" ${OUT}>Wire</a></p>`],
    ["https://w.example/a", `<p><a href="https://w.example/a" ${OUT}>https://w.example/a</a></p>`],
    ["[mail](mailto:a@w.example)", `<p><a href="mailto:a@w.example" ${OUT}>mail</a></p>`],
    ["- a\n- [x] b", '<ul><li>a</li><li class="task">☑ b</li></ul>'],
    ["3. c", '<ol start="3"><li>c</li></ol>'],
    ["> said", "<blockquote><p>said</p></blockquote>"],
    ["`a <b>`", "<p><code>a &lt;b&gt;</code></p>"],
    ["```\nx\n```", "<pre><code>x</code></pre>"],
    ["~~old~~ \\*no\\*", "<p><del>old</del> *no*</p>"],
    [
      "| a |\n|---|\n| 1 |",
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
    ],
    ["#river and #東京", "<p>#river and #東京</p>"],
  ])("%j reads as its Markdown says", async (text, html) => expect(await htmlOf(text)).toBe(html));

  it.each([
    ["<b>hi</b> <img src=x onerror=pmHit(1)>", "<b>hi</b> <img src=x onerror=pmHit(1)>"],
    ["<script>pmHit(1)</script>", "<script>pmHit(1)</script>"],
    ["[x](javascript:pmHit(1))", "[x](javascript:pmHit(1))"],
    ["[x](  JaVaScRiPt:pmHit(1))", "[x](  JaVaScRiPt:pmHit(1))"],
    ["[x](data:text/html,a)", "[x](data:text/html,a)"],
    ["[x](//other)", "[x](//other)"],
    ["[a]: https://w.example", "[a]: https://w.example"],
  ])("%j is shown as it was typed", async (text, shown) => {
    await show(<NoteText text={text} />);
    expect(root.textContent).toBe(shown);
    expect(root.querySelector("b, img, script, a")).toBeNull();
  });

  it("loads no picture, and links to it", async () =>
    expect(await htmlOf("![map](https://w.example/m.png)")).toBe(
      `<p><a href="https://w.example/m.png" ${OUT}>map</a></p>`,
    ));

  it("has no element or attribute of its own making, whatever is written", async () => {
    const elements =
      "p br strong em del code pre a ul ol li blockquote hr table thead tbody tr th td";
    const names = ["div", ...elements.split(" ")];
    const look = async (text: string) => {
      await show(<NoteText text={text} />);
      for (const element of root.querySelectorAll("*")) {
        expect(names).toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(["class", "dir", "href", "target", "rel", "start"]).toContain(name);
          if (name === "href") expect(value).toMatch(/^(https?|mailto):/);
        }
      }
    };
    for (const { text } of VECTORS) await look(text);
    const piece = fc.constantFrom(
      ...[
        "<",
        ">",
        "[",
        "](",
        ")",
        "javascript:",
        "http://a",
        "![",
        "`",
        "*",
        "_",
        "\n",
        "> ",
        "- ",
      ],
      ...["|", "-", "\\", "&#106;", "\t", "onclick=", '"', "x", "#", "~~", "\u202e", "<a href="],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), (pieces) => look(pieces.join(""))),
      { numRuns: 150 },
    );
  });

  it.each([
    ["is longer than what is read at once", "*a* ".repeat(6000)],
    ["nests without end", `${"> ".repeat(9000)}x`],
  ])("that %s is shown as it was typed", async (_what, text) => {
    const lex = vi.spyOn(Lexer, "lex");
    await show(<NoteText text={text} />);
    expect(root.textContent).toBe(text);
    expect(lex.mock.calls.every(([given]) => given.length <= 20_000)).toBe(true);
  });

  it("keeps every word of what nests too deeply to be set", async () => {
    await show(<NoteText text={`${"> ".repeat(40)}deep words`} />);
    expect(root.textContent).toContain("deep words");
    expect(root.querySelectorAll("blockquote").length).toBeLessThan(20);
  });

  it("shows its words as it is told to, in every part, and again when that changes", async () => {
    const text = "**sea** and `sea`\n\n- sea\n\n[sea](javascript:a)";
    const found = (word: string) => (part: string) => part === word && <mark>{part}</mark>;
    await show(<NoteText text={text} words={found("sea")} />);
    expect(root.querySelectorAll(":is(strong, code, li) > mark")).toHaveLength(3);
    await show(<NoteText text={text} words={found(" and ")} />);
    expect([...root.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([" and "]);
  });

  it("is edited by a click, but not by one on a link or one that selects", async () => {
    const onEdit = vi.fn();
    await show(<NoteText text="see [this](https://w.example/)" onEdit={onEdit} />);
    one("a").addEventListener("click", (event) => event.preventDefault());
    await click("a");
    window.getSelection()!.selectAllChildren(one("p"));
    await click("p");
    expect(onEdit).not.toHaveBeenCalled();
    window.getSelection()!.removeAllRanges();
    await click("p");
    expect(onEdit).toHaveBeenCalledOnce();
  });
});
