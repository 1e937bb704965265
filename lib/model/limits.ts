/**
 * How large things may be. Lengths are in UTF-16 units, as `String.length` counts them: a million of them take one to
 * three megabytes. Each limit is far beyond what a reader writes or a page says, and small enough that nothing hangs.
 */

/** A note, on a highlight or on an article: a book of 200 pages is half of it. */
export const LONGEST_NOTE = 1_000_000;
/** The words of one highlight, or what is kept of their surroundings. */
export const LONGEST_QUOTE = 5_000_000;
/** Tags of one record. */
export const MOST_TAGS = 500;
/** One tag, as it comes in a message or a file; `cleanTag` cuts what the reader types far earlier. */
export const LONGEST_TAG = 1000;
/** Addresses that one message or one record names. */
export const MOST_ADDRESSES = 1000;
/** An address: browsers show and keep no longer ones. */
export const LONGEST_ADDRESS = 65_536;
/** Any one text of a record that is stored already or comes in a backup: a longer one would hang the screens. */
export const LONGEST_TEXT = 20_000_000;
/** All texts of one message together: an article of 50 MB can be saved, and Chromium's own limit is 64 MiB. */
export const LARGEST_MESSAGE = 60_000_000;
/** Values in one message, the lists and objects included. */
export const MOST_VALUES = 2_000_000;
/** Lists and objects within each other: our records have 6. */
export const DEEPEST_NESTING = 64;
