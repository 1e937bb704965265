import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageLink, textDirective } from "../../../lib/export/fragment.ts";
import { type ArchivedText, archivedTextOf, quoteParagraphs } from "../../../lib/export/passage.ts";
import type { Selector } from "../../../lib/model/annotation.ts";
import { anyText } from "../arbitraries.ts";

const NOTHING: ArchivedText = { text: "", blockBreaks: [] };
const archive = (...blocks: string[]): ArchivedText =>
  archivedTextOf({
    versions: [
      {
        id: "v",
        articleId: "p",
        created: "",
        hash: "",
        blocks: blocks.map((text) => ({ type: "paragraph", text })),
      },
    ],
  });

function quote(exact: string, prefix = "", suffix = ""): Selector[] {
  return [{ type: "TextQuoteSelector", exact, prefix, suffix }];
}

const directive = (selector: Selector[], archived = NOTHING) =>
  decodeURIComponent(textDirective({ selector, archived }));

describe("text fragments", () => {
  it("name a short passage by all its words", () => {
    expect(directive(quote("rents in the inner districts rose"))).toBe(
      "text=rents in the inner districts rose",
    );
  });

  it("name a long passage by its ends", () => {
    const words = Array.from({ length: 100 }, (_, i) => `word${i}`).join(" ");
    expect(directive(quote(words))).toBe(
      "text=word0 word1 word2 word3 word4 word5,word94 word95 word96 word97 word98 word99",
    );
  });

  it("never let a term run over two paragraphs", () => {
    const archived = archive("One two three.", "Four five six seven eight nine ten.");
    expect(directive(quote("three. Four five"), archived)).toContain("text=");
    expect(directive(quote("two three. Four five six"), archived)).toBe(
      "text=two three.,Four five six",
    );
  });

  it("end a term with the page's own block where no text was kept", () => {
    const selector: Selector[] = [
      ...quote("two three. Four five six seven eight"),
      { type: "BlockSelector", text: "One two three.", start: 4, pageLength: 900 },
    ];
    expect(directive(selector)).toBe("text=two three.,eight");
  });

  it("are widened past the end of the page's own block", () => {
    const selector: Selector[] = [
      ...quote("two three. Four five six seven eig", "One ", "hteen nine"),
      { type: "BlockSelector", text: "One two three.", start: 4, pageLength: 900 },
    ];
    expect(directive(selector)).toBe("text=two three.,eighteen");
  });

  it("give a short quote its surroundings, from its own block only", () => {
    const archived = archive("The house said", "A man said yes to all of it.", "No.");
    expect(directive(quote("yes", "The house said A man said ", " to all"), archived)).toBe(
      "text=A man said-,yes,-to all of it",
    );
    expect(directive(quote("No.", "to all of it. ", " Afterwards"), archived)).toBe(
      "text=it.-,No.",
    );
  });

  it("tell a repeated sentence apart that fills its paragraph but for the full stop", () => {
    const archived = archive(
      "It never sleeps.",
      "Some 2,500 live in the country.",
      "It never sleeps.",
    );
    expect(
      directive(quote("It never sleeps", "2,500 live in the country. ", ". ALSO READ"), archived),
    ).toBe("text=country.-,It never sleeps");
  });

  it("prefer the block that the page itself had", () => {
    const selector: Selector[] = [
      ...quote("yes", "noise noise ", " noise"),
      { type: "BlockSelector", text: "He said yes to that", start: 8, pageLength: 900 },
    ];
    expect(directive(selector)).toBe("text=He said-,yes,-to that");
  });

  it("tell two places of the same words apart", () => {
    const archived = archive(
      "First it was a very plain sentence here.",
      "Then it was a very plain sentence there.",
    );
    expect(directive(quote("a very plain sentence", "Then it was ", " there."), archived)).toBe(
      "text=Then it was-,a very plain sentence,-there",
    );
  });

  it("are widened to whole words, in scripts without spaces too", () => {
    expect(directive(quote("ternational agreement on fish", "an in", "eries today"))).toBe(
      "text=international agreement on fisheries",
    );
    const thai = "สวัสดีชาวโลก";
    expect(directive(quote(thai.slice(0, 8), "", thai.slice(8)))).toContain("text=สวัสดี");
  });

  it("encode the signs of their own syntax and of Markdown", () => {
    const selector = quote("a-b, c&d (e) 'f' 100% é");
    expect(textDirective({ selector, archived: NOTHING })).toBe(
      "text=a%2Db%2C%20c%26d%20%28e%29%20%27f%27%20100%25%20%C3%A9",
    );
  });

  it("replace an old directive and keep a route", () => {
    const init = { selector: quote("a sentence that is long enough"), archived: NOTHING };
    const words = "text=a%20sentence%20that%20is%20long%20enough";
    expect(passageLink("https://a.example/x#:~:text=old", init)).toBe(
      `https://a.example/x#:~:${words}`,
    );
    expect(passageLink("https://a.example/#/story", init)).toBe(
      `https://a.example/#/story:~:${words}`,
    );
    expect(passageLink("https://a.example/x", { selector: [], archived: NOTHING })).toBe(
      "https://a.example/x",
    );
  });

  it("never fail, and hold only what an address may hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        anyText,
        anyText,
        fc.array(anyText),
        (exact, prefix, suffix, blocks) => {
          expect(
            textDirective({ selector: quote(exact, prefix, suffix), archived: archive(...blocks) }),
          ).toMatch(/^$|^text=[A-Za-z0-9%._~,-]+$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("the paragraphs of a quote", () => {
  it("are those of the archived text, whose words they keep", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("One two.", "A b", "Ç é", "🦭 x"), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (blocks, a, b) => {
          const archived = archive(...blocks);
          const [from, to] = [a % archived.text.length, b % (archived.text.length + 1)].sort(
            (x, y) => x - y,
          );
          const words = archived.text.slice(from, to).trim();
          const [selector] = quote(words, archived.text.slice(0, from), archived.text.slice(to));
          const paragraphs = quoteParagraphs(selector as never, archived);
          expect(paragraphs.join(" ")).toBe(words);
        },
      ),
    );
  });

  it("are its own lines where it has some", () => {
    expect(
      quoteParagraphs(
        { type: "TextQuoteSelector", exact: "a\n\n b\r\nc ", prefix: "", suffix: "" },
        NOTHING,
      ),
    ).toEqual(["a", "b", "c"]);
  });
});
