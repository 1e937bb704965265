/**
 * A passage in a text that is no page: a version of the article that was kept when something was
 * marked in it.
 */
import type { Selector } from "../../model/annotation.ts";
import { sourceSpan } from "../../text/fold.ts";
import { blockAt, foldedOf, indexOfBlocks, type TextIndex } from "../text-index/text-index.ts";
import { type AnchorQuery, anchorQueryOf } from "./anchor-query.ts";
import { extentOf, type FoldedSpan } from "./match.ts";
import { matchAll } from "./match-all.ts";

/** Where a passage stands in a kept text. */
export interface ArchivedPassage {
  /** The paragraphs that hold it, a line break between them. */
  text: string;
  /** UTF-16 offsets of the passage in `text`, end exclusive. */
  start: number;
  end: number;
}

/** Several highlights are looked for in the blocks of one version. */
const indexes = new WeakMap<readonly { text: string }[], TextIndex>();

/**
 * The place of a passage in the text of these blocks, if it stands there unchanged; else null.
 * Never throws.
 */
export function findInArchivedText(
  blocks: readonly { text: string }[],
  selector: Selector[],
): ArchivedPassage | null {
  const index = indexes.get(blocks) ?? indexOfBlocks(blocks.map(({ text }) => text));
  indexes.set(blocks, index);
  const found = findUnchanged(index, anchorQueryOf({ id: "", selector }));
  if (!found) return null;
  const { start, end } = sourceSpan(index.text, foldedOf(index), found.from, found.to);
  const from = blockAt(index, start).start;
  const to = blockAt(index, end - 1).end;
  return { text: index.text.slice(from, to), start: start - from, end: end - from };
}

function findUnchanged(index: TextIndex, query: AnchorQuery): FoldedSpan | null {
  // without this, a passage that does not stand here would be searched for approximately, which
  // takes long
  if (!foldedOf(index).text.includes(query.quote)) return null;
  for (const [answer] of matchAll(index, [query])) {
    const isUnchanged = answer?.match.state === "exact" || answer?.match.state === "moved";
    if (isUnchanged) return extentOf(answer.match.spans);
  }
  return null;
}
