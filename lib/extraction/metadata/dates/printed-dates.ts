import type { ContentTree, TextBlock } from "../../content/content-tree.ts";

/** In order of trust, each list. */
export interface Shown {
  published: string[];
  modified: string[];
}

/** Of lower-case text: a line's part that begins so tells of a change, or of the first day. */
const CHANGED =
  /updat|modif|edited|aktualisiert|geändert|bearbeitet|\bstand:|mis à jour|actualizad|atualizad|aggiornat|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|päivitetty|zaktualizowan|aktualizowano|aktualizováno|обновлен|изменен|оновлен|güncel|diperbarui|تحديث|更新|수정/;
const FIRST =
  /publi|posted|created|veröffentlicht|erschienen|pubbl|geplaatst|опублик|yayın|diterbitkan|نشر|発表|公開|发布|등록|입력/;
const EITHER = new RegExp(`(?=${CHANGED.source}|${FIRST.source})`);
const NOT_OF_ARTICLE = /©|\(c\)|copyright/i;
const LONGEST_LINE = 140;
/** Pieces before and after the headline that are its neighbourhood. */
const [BEFORE, AFTER] = [12, 25];

/** `headline`: the number of the headline's piece. `read` makes a date of ours of a text, or "". */
export function shownDates(
  doc: Document,
  tree: ContentTree,
  headline: number,
  read: (text: string) => string,
): Shown {
  const printed = printedDates(tree, headline, read);
  return {
    published: [...timesOf(doc).map(read).filter(Boolean), ...printed.published],
    modified: printed.modified,
  };
}

function printedDates(tree: ContentTree, headline: number, read: (text: string) => string): Shown {
  const found: Shown = { published: [], modified: [] };
  for (const textBlock of byNearness(tree.textBlocks, headline)) {
    const { text } = textBlock;
    if (text.length > LONGEST_LINE || !/\d/.test(text) || NOT_OF_ARTICLE.test(text)) continue;
    for (const part of text.toLowerCase().split(EITHER)) {
      const date = read(part);
      if (date) (CHANGED.test(part) ? found.modified : found.published).push(date);
    }
    if (found.published.length >= 3) break;
  }
  return found;
}

/**
 * The headline's neighbours, the nearest first, then the rest of the page in its order. What stands before the headline
 * counts as twice as far: there, sites print the day of the visit.
 */
function byNearness(textBlocks: TextBlock[], headline: number): TextBlock[] {
  const first = Math.max(0, headline - BEFORE);
  const far = (at: number) => (at < headline ? 2 * (headline - at) : at - headline);
  const near = textBlocks
    .slice(first, headline + AFTER)
    .map((textBlock, at) => ({ textBlock, far: far(first + at) }))
    .sort((a, b) => a.far - b.far)
    .map(({ textBlock }) => textBlock);
  return [...near, ...textBlocks.slice(headline + AFTER)];
}

function timesOf(doc: Document): string[] {
  const found: string[] = [];
  for (const element of doc.querySelectorAll(
    '[itemprop~="datePublished"], time[pubdate], time[datetime]',
  )) {
    const hint = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""}`;
    if (/modif|updat/i.test(hint)) continue;
    found.push(
      element.getAttribute("datetime") ||
        element.getAttribute("content") ||
        (element.textContent ?? "").slice(0, 100),
    );
    if (found.length > 5) break;
  }
  return found;
}
