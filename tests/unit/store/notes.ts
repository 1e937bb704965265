/**
 * A fresh notebook for each test, and what goes into it. Importing this puts a database into the
 * test's process.
 */
import "fake-indexeddb/auto";
import { type Annotation, createAnnotation } from "../../../lib/model/annotation.ts";
import { type ArticleMeta, emptyMeta, type PageSnapshot } from "../../../lib/model/article.ts";
import { NotebookDb } from "../../../lib/store/db.ts";

let count = 0;
export const freshNotes = () => new NotebookDb(`notes-${count++}`);

/** Moments in order: `at(1)` is before `at(2)`. */
export const at = (minute: number) => new Date(Date.UTC(2026, 2, 4, 10, minute)).toISOString();

export const STORY = "https://www.example.org/2026/river-rises";
export const RIVER = `The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had
forecast. Volunteers carried sand to the old bridge until late in the evening. The mayor asked people in the lower streets
to move their cars and to keep away from the banks. Schools stay closed on Tuesday; trains run with delays.`;
export const COUNCIL = `The council voted on Thursday to sell the former dairy to a housing society, ending an argument of nine
years. Opponents had wanted a market hall. The price was not made public, but members spoke of less than a million. Work
is to begin in spring, and forty flats are planned, a third of them for families with little money.`;

/** A page as a tab tells of it. */
export function initOf(
  address = STORY,
  text = RIVER,
  claimed: string[] = [],
  meta: Partial<ArticleMeta> = {},
): PageSnapshot {
  const blocks = text ? [{ type: "paragraph" as const, text }] : [];
  return { address, claimed, meta: { ...emptyMeta(), ...meta }, blocks };
}

export function highlightOf(id: string, note = "", now = at(0)): Annotation {
  const quote = {
    type: "TextQuoteSelector" as const,
    exact: `words of ${id}`,
    prefix: "",
    suffix: "",
  };
  return createAnnotation({
    id,
    articleId: "",
    source: STORY,
    selector: [quote],
    color: "fact",
    note,
    now,
  });
}
