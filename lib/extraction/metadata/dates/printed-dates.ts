/**
 * Dates that a page prints: in its `<time>` elements and on short lines, those near the headline
 * first.
 */
import { elementsWithin } from "../../../text/beyond-measure.ts";
import type { ContentTree, TextBlock } from "../../content/content-tree.ts";

/** Dates in the form that `parseDate` gives, in order of trust. */
export interface PrintedDates {
  published: string[];
  modified: string[];
}

/** In lower-case text: words that say that the date behind them is that of a change. */
const CHANGED =
  /updat|modif|edited|aktualisiert|geändert|bearbeitet|\bstand:|mis à jour|actualizad|atualizad|aggiornat|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|päivitetty|zaktualizowan|aktualizowano|aktualizováno|обновлен|изменен|оновлен|güncel|diperbarui|تحديث|更新|수정/;
/** Words that say that the date behind them is that of the publication. */
const PUBLISHED =
  /publi|posted|created|veröffentlicht|erschienen|pubbl|geplaatst|опублик|yayın|diterbitkan|نشر|発表|公開|发布|등록|입력/;
/** Splits a line into parts that each begin with such a word. */
const BEFORE_LABEL = new RegExp(`(?=${CHANGED.source}|${PUBLISHED.source})`);
/** A line with the date of the site, not of the article. */
const COPYRIGHT = /©|\(c\)|copyright/i;
/** UTF-16 units of a line that may be a dateline. */
const MAX_LINE = 140;
/** How many text blocks before and after the headline are searched nearest first. */
const [BEFORE, AFTER] = [12, 25];
/** So many dates of publication are enough. */
const ENOUGH_DATES = 3;
const MAX_TIME_ELEMENTS = 6;
const TIME_ELEMENTS = '[itemprop~="datePublished"], time[pubdate], time[datetime]';

/**
 * The dates that the page prints. `headlineIndex`: the headline's index in `tree.textBlocks`.
 * `parse`: gives the date in a text, or "".
 */
export function findPrintedDates(
  doc: Document,
  tree: ContentTree,
  headlineIndex: number,
  parse: (text: string) => string,
): PrintedDates {
  const inText = datesOnLines(byNearness(tree.textBlocks, headlineIndex), parse);
  const inMarkup = timesOf(doc).map(parse).filter(Boolean);
  return { published: [...inMarkup, ...inText.published], modified: inText.modified };
}

function datesOnLines(textBlocks: TextBlock[], parse: (text: string) => string): PrintedDates {
  const dates: PrintedDates = { published: [], modified: [] };
  for (const { text } of textBlocks) {
    if (text.length > MAX_LINE || !/\d/.test(text) || COPYRIGHT.test(text)) continue;
    for (const part of text.toLowerCase().split(BEFORE_LABEL)) {
      const date = parse(part);
      if (date) (CHANGED.test(part) ? dates.modified : dates.published).push(date);
    }
    if (dates.published.length >= ENOUGH_DATES) break;
  }
  return dates;
}

/**
 * The headline's neighbours, the nearest first, then the rest of the page in its order. What stands
 * before the headline counts as twice as far, because sites print the day of the visit there.
 */
function byNearness(textBlocks: TextBlock[], headlineIndex: number): TextBlock[] {
  const start = Math.max(0, headlineIndex - BEFORE);
  const end = headlineIndex + AFTER;
  const distanceOf = (index: number) =>
    index < headlineIndex ? 2 * (headlineIndex - index) : index - headlineIndex;
  const near = textBlocks
    .slice(start, end)
    .map((textBlock, i) => ({ textBlock, distance: distanceOf(start + i) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ textBlock }) => textBlock);
  return [...near, ...textBlocks.slice(end)];
}

/** The texts of the first elements marked up as times that are not those of a change. */
function timesOf(doc: Document): string[] {
  const times: string[] = [];
  for (const element of elementsWithin(doc, TIME_ELEMENTS)) {
    const hint = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""}`;
    if (/modif|updat/i.test(hint)) continue;
    times.push(
      element.getAttribute("datetime") ||
        element.getAttribute("content") ||
        (element.textContent ?? "").slice(0, 100),
    );
    if (times.length >= MAX_TIME_ELEMENTS) break;
  }
  return times;
}
