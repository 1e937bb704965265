/**
 * Unicode normalization that no text makes slow. Browsers sort the signs over one letter as they come, so that a letter
 * with a hundred thousand of them takes most of a minute, and a page may hold one. No script puts more than a few on a
 * letter, and Unicode's own bound is 30 (UAX #15, "Stream-Safe Text Process"): what is beyond is dropped here, where texts
 * are only compared.
 */

/** 30 marks, and those that follow them. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
/** Below this length no text is slow. */
const SHORT_TEXT = 400;

/** `text.normalize(form)`, in time that grows with the length of the text alone. */
export function normalizeSafely(text: string, form: "NFC" | "NFKC" | "NFKD"): string {
  if (text.length < SHORT_TEXT) return text.normalize(form);
  return text.replace(TOO_MANY_MARKS, "$1").normalize(form);
}
