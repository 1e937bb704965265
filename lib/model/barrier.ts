/**
 * Why nothing on a page can be marked, though an extension runs there: it is the browser's viewer
 * for PDF files, or it draws its text. The sentinel finds out; the background keeps it with what it
 * knows of the tab.
 */
export const BARRIERS = ["pdf", "drawing"] as const;

/** One of them; a page without one has none. */
export type Barrier = (typeof BARRIERS)[number];
