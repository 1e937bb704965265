/**
 * Pages whose words no extension can mark, though it runs there: the browser's viewer for PDF
 * files, and apps that draw their text.
 */
import type { Barrier } from "../../model/barrier.ts";

/** Their documents are drawn; the text around them is buttons and menus. */
const DRAWING_APPS =
  /^https:\/\/(docs\.google\.com\/(document|spreadsheets|presentation|drawings)\/|www\.figma\.com\/(design|file|board)\/)/;
/** Of the window: a drawing that is larger is what the page is about. */
const MOST = 0.6;
/** UTF-16 units of paragraphs beside a drawing, from which there is something to mark. */
const LEAST_TEXT = 600;
/** Drawings that are looked at. */
const MOST_DRAWINGS = 20;

/** Why nothing can be marked on this page; null on nearly every one. */
export function barrierOf(doc: Document, address: string): Barrier | null {
  if (doc.contentType === "application/pdf") return "pdf";
  if (DRAWING_APPS.test(address)) return "drawing";
  const drawings = doc.getElementsByTagName("canvas");
  if (drawings.length === 0 || !doc.body) return null;
  const win = doc.defaultView;
  const least = MOST * (win?.innerWidth ?? 0) * (win?.innerHeight ?? 0);
  const isLarge = [...drawings].slice(0, MOST_DRAWINGS).some((drawing) => {
    const { width, height } = drawing.getBoundingClientRect();
    return least > 0 && width * height >= least;
  });
  return isLarge && !hasParagraphs(doc) ? "drawing" : null;
}

/** Asked without the walk over the page, which the sentinel does not carry. */
function hasParagraphs(doc: Document): boolean {
  let length = 0;
  for (const paragraph of doc.getElementsByTagName("p")) {
    length += paragraph.textContent?.length ?? 0;
    if (length >= LEAST_TEXT) return true;
  }
  return false;
}
