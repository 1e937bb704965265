/** Which way an article is laid out; the interface around it goes by its own language. */

/** Languages written from right to left, by ISO 639. */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he ps sd ug ur yi".split(" "));

/** The direction of a language; "auto" where the page did not say which one it is. */
export function directionOf(language: string): "ltr" | "rtl" | "auto" {
  if (language === "") return "auto";
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}
