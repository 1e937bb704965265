/**
 * Unicode normalization that no text makes slow. Browsers sort the signs over one letter as they
 * come, so that a letter with a hundred thousand of them takes most of a minute, and a page may
 * hold one. No script puts more than a few on a letter, and Unicode's own bound is 30 (UAX #15,
 * "Stream-Safe Text Process"): what is beyond is dropped here, where texts are only compared.
 */

const MARKS = /\p{M}+/gu;
const MOST_MARKS = 30;
/** Below this length no text is slow. */
const SHORT_TEXT = 400;

/** `text.normalize(form)`, in time that grows with the length of the text alone. */
export function normalizeSafely(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  if (text.length < SHORT_TEXT) return text.normalize(form);
  return text.replace(MARKS, atMost30).normalize(form);
}

function atMost30(marks: string): string {
  return marks.length <= MOST_MARKS
    ? marks
    : [...marks.slice(0, 2 * MOST_MARKS)].slice(0, MOST_MARKS).join("");
}
