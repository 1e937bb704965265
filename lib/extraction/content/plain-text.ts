/** Small pure functions on text that metadata and body extraction share. */

/**
 * Scripts without spaces: Thai, Kana, Han. Narrower than `lib/text/scripts.ts` (no Lao, Khmer,
 * Burmese, nothing beyond U+FFFF), as it was when the weights of the text blocks were fitted:
 * another set changes the features of pages in these scripts.
 */
const DENSE_SCRIPT = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/**
 * How much there is to read in a text, in letters of an alphabet: a letter of Han, Kana or Thai
 * counts for two and a half.
 */
export function readingLength(text: string): number {
  if (!/[\u0e00-\u9fff]/.test(text)) return text.length;
  return text.length + (text.match(DENSE_SCRIPT)?.length ?? 0) * 1.5;
}

/**
 * The named entities that newspapers' metadata hold; letters with accents are put together from
 * `ACCENTS`.
 */
const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  szlig: "ß",
};

/** Combining marks by the name that an entity ends in. */
const ACCENTS: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030a",
  caron: "\u030c",
};

/** "oacute" as "ó"; undefined for names that are not a letter with an accent. */
function accented(name: string): string | undefined {
  const accent = Object.hasOwn(ACCENTS, name.slice(1)) ? ACCENTS[name.slice(1)] : undefined;
  return accent ? `${name[0]}${accent}`.normalize("NFC") : undefined;
}

/**
 * Text that was escaped once too often (`&amp;#39;`), as it should read. Unknown names stay as they
 * are.
 */
export function unescapeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? accented(name) ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
