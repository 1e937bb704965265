/**
 * Cutting characters off the ends of a text, in one step a character. A pattern such as `/[\s.]+$/`
 * reads on from each place of a long run that is not at the end.
 */

/** The text without the characters at its end that `character`, a class, matches. */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `trimEndOf`, at both ends. */
export function trimOf(text: string, character: RegExp): string {
  const trimmed = trimEndOf(text, character);
  let start = 0;
  while (start < trimmed.length && character.test(trimmed.charAt(start))) start++;
  return trimmed.slice(start);
}
