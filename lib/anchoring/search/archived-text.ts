/** A passage in a text that is no page: a version of the article that was kept when something was marked in it. */
import type { Selector } from "../../model/annotation.ts";
import { sourceSpan } from "../../text/fold.ts";
import { blockAt, foldedOf, indexOfBlocks, type TextIndex } from "../text-index/text-index.ts";
import { anchorQueryOf } from "./anchor-query.ts";
import { matchAll } from "./match.ts";

/** Where a passage stands in a kept text. */
export interface ArchivedPassage {
  /** The paragraphs that hold it, a line break between them. */
  text: string;
  /** UTF-16 offsets of the passage in `text`, end exclusive. */
  start: number;
  end: number;
}

const indexes = new WeakMap<readonly { text: string }[], TextIndex>();

/** The place of a passage in the text of these blocks, if it stands there unchanged; else null. Never throws. */
export function findInArchivedText(
  blocks: readonly { text: string }[],
  selector: Selector[],
): ArchivedPassage | null {
  const index = indexes.get(blocks) ?? indexOfBlocks(blocks.map(({ text }) => text));
  indexes.set(blocks, index);
  const wanted = anchorQueryOf({ id: "", selector }, 0);
  if (!foldedOf(index).text.includes(wanted.quote)) return null; // or a likeness would be looked for, at length
  for (const answers of matchAll(index, [wanted])) {
    const { state, spans } = answers[0]?.located ?? { state: "not-found" as const, spans: [] };
    const [first, last] = [spans[0], spans[spans.length - 1]];
    if (!first || !last || state === "edited" || state === "not-found") continue;
    const { start, end } = sourceSpan(index.text, foldedOf(index), first.from, last.to);
    const from = blockAt(index, start).start;
    const to = blockAt(index, end - 1).end;
    return { text: index.text.slice(from, to), start: start - from, end: end - from };
  }
  return null;
}
