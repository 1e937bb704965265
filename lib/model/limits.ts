/**
 * How large things may be. Lengths are in UTF-16 units, as `String.length` counts them: a million
 * of them take one to three megabytes. Each limit is far beyond what a reader writes or a page
 * says, and small enough that nothing hangs.
 */

/** A note that is written, on a highlight or on an article: a book of 200 pages is half of it. */
export const LONGEST_NOTE = 1_000_000;
/** A note that is stored already or comes in a backup: a longer one would hang the screens. */
export const LONGEST_STORED_NOTE = 20_000_000;
/** The words of one highlight with what is kept of their surroundings. */
export const LONGEST_QUOTE = 5_000_000;
/** Tags of one record. */
export const MOST_TAGS = 500;
/** One tag as it comes in a message; `cleanTag` cuts what the reader types far earlier. */
export const LONGEST_TAG = 1000;
/** What the field for a tag takes at once: several tags with commas between them. */
export const LONGEST_TAG_INPUT = 10_000;
/** The address of a page. */
export const LONGEST_ADDRESS = 65_536;
/** Highlights of one page. */
export const MOST_STATUSES = 100_000;
/** Records that are deleted for ever at once. */
export const MOST_PURGED = 500_000;
/**
 * All texts of one message together: an article of 50 MB can be saved, and Chromium's own limit is
 * 64 MiB.
 */
export const LARGEST_MESSAGE = 60_000_000;
/** Values in one message, the lists and objects included. */
export const MOST_VALUES = 2_000_000;
/** Lists and objects within each other: our records have 6. */
export const DEEPEST_NESTING = 64;
