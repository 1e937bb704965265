/**
 * What runs inside a real browser's page: documents that no test could send, read by the
 * extension's own code.
 */
import { extractArticle } from "../../lib/extraction/article.ts";
import { detect } from "../../lib/extraction/detection/detect.ts";

const ADDRESS = "https://post.example/2026/03/03/harbour-of-eastmere-opens-again";
const SENTENCE =
  "The harbour opened again on Tuesday, after a winter in which no ship of any size could enter it.";

export interface Reading {
  isArticle: boolean;
  blocks: number;
  truncated: boolean;
  /** Milliseconds. */
  detectMs: number;
  extractMs: number;
}

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

const DOCUMENTS: Record<string, () => Document> = {
  /**
   * Built with calls: a parser stops nesting at 512. Never drawn, for drawing it is the browser's
   * trouble.
   */
  "10,000 levels": () => {
    const doc = parse("<title>Deep</title><h1>Deep</h1>");
    let inner: Element = doc.body;
    for (let depth = 0; depth < 10_000; depth += 1)
      inner = inner.appendChild(doc.createElement("div"));
    inner.appendChild(doc.createElement("p")).textContent = SENTENCE;
    return doc;
  },
  "10,000 levels of inline markup": () => {
    const doc = parse("<h1>Deep</h1><p></p>");
    let inner: Element = doc.querySelector("p")!;
    for (let depth = 0; depth < 10_000; depth += 1)
      inner = inner.appendChild(doc.createElement("span"));
    inner.textContent = SENTENCE;
    return doc;
  },
  "50 MB of paragraphs": () =>
    parse(`<h1>Long</h1><article>${`<p>${SENTENCE}</p>`.repeat(510_000)}</article>`),
  "50 MB in one text": () => parse(`<h1>Long</h1><p>${SENTENCE.repeat(540_000)}</p>`),
  "50 MB of links": () =>
    parse(`<ul>${'<li class="a b"><a href="/x">A word or two</a></li>'.repeat(1_100_000)}</ul>`),
  "20 MB of JSON-LD": () =>
    parse(
      `<script type="application/ld+json">[${'{"@type":"NewsArticle","headline":"x"},'.repeat(500_000)}{}]</script>`,
    ),
};

export const NAMES = Object.keys(DOCUMENTS);

export function read(name: string): Reading {
  const doc = DOCUMENTS[name]!();
  const start = performance.now();
  const { isArticle } = detect(doc, ADDRESS);
  const between = performance.now();
  const { blocks, truncated } = extractArticle(doc, ADDRESS);
  return {
    isArticle,
    blocks: blocks.length,
    truncated,
    detectMs: between - start,
    extractMs: performance.now() - between,
  };
}
