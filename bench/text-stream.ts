/**
 * The text of a page as the anchoring benches count it: the data of every text node below an
 * element, one after the other. On purpose it shares nothing with lib/anchoring: a fault in the
 * offsets there must not hide itself here.
 */

/** Offsets are UTF-16 units of `text`. */
export interface TextStream {
  text: string;
  nodes: Text[];
  /** Where each node's data begins; as long as `nodes`. */
  starts: number[];
}

export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

const SKIPPED = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TEXTAREA", "SELECT"]);

/** Reads all text below `root`. */
export function readStream(root: Element): TextStream {
  const stream: TextStream = { text: "", nodes: [], starts: [] };
  const visit = (parent: Node) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 1 && !SKIPPED.has(child.nodeName.toUpperCase())) visit(child);
      if (child.nodeType !== 3) continue;
      stream.nodes.push(child as Text);
      stream.starts.push(stream.text.length);
      stream.text += (child as Text).data;
    }
  };
  visit(root);
  return stream;
}

/**
 * The span as a Range that begins and ends in text nodes. Throws a RangeError when it does not lie
 * in the text.
 */
export function rangeAt(stream: TextStream, { start, end }: Span): Range {
  const first = pointAt(stream, start);
  const last = pointAt(stream, end - 1);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Where a Range lies in the text; null when it holds none of it. */
export function spanOf(stream: TextStream, range: Range): Span | null {
  return joined(
    eachNode(stream)
      .filter(({ node }) => range.intersectsNode(node))
      .map(({ node, start }) => ({
        start: start + (node === range.startContainer ? range.startOffset : 0),
        end: start + (node === range.endContainer ? range.endOffset : node.length),
      })),
  );
}

/** The text below one element of the stream's tree; null when there is none. */
export function spanOfElement(stream: TextStream, element: Element): Span | null {
  const nodes = eachNode(stream).filter(({ node }) => element.contains(node));
  return joined(nodes.map(({ node, start }) => ({ start, end: start + node.length })));
}

function eachNode({ nodes, starts }: TextStream): { node: Text; start: number }[] {
  return nodes.map((node, i) => ({ node, start: starts[i] ?? 0 }));
}

/** From the beginning of the first span that is not empty to the end of the last one. */
function joined(spans: Span[]): Span | null {
  const filled = spans.filter(({ start, end }) => end > start);
  const [first, last] = [filled[0], filled.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The node that holds the unit at `offset`. */
function pointAt(stream: TextStream, offset: number): { node: Text; offset: number } {
  for (const { node, start } of eachNode(stream)) {
    if (offset >= start && offset < start + node.length) return { node, offset: offset - start };
  }
  throw new RangeError(`no text at ${offset}`);
}

/**
 * A text as it is compared when only its words count: no white space, no soft hyphens, one kind of
 * quote and dash.
 */
export function comparable(text: string): string {
  return Array.from(text, comparableCharacter).join("");
}

/** What one character of a text becomes in `comparable`; "" if nothing. */
export function comparableCharacter(character: string): string {
  if (/[\s\u00ad\u200b]/.test(character)) return "";
  if (/[‘’‚‛´`]/.test(character)) return "'";
  if (/[“”„‟«»]/.test(character)) return '"';
  if (/[‐‑‒–—―]/.test(character)) return "-";
  return character === "…" ? "..." : character;
}
