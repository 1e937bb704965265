/** HTML in texts that should be plain: tags taken away, entities resolved. */

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

/** UTF-16 units between the brackets of a tag; what has more is text. */
const LONGEST_TAG = 500;

/**
 * The text with what `instead` gives for each tag, a blank as a rule. Not one pattern: for text of
 * many `<` it would read on from each of them.
 */
export function withoutTags(text: string, instead: (name: string) => string = () => " "): string {
  let plain = "";
  let done = 0;
  let close = text.indexOf(">");
  for (const { index } of text.matchAll(/<(?=\/?[a-z])/gi)) {
    if (index < done) continue;
    if (close >= 0 && close < index) close = text.indexOf(">", index);
    if (close < 0) break;
    const nameStart = index + (text[index + 1] === "/" ? 2 : 1);
    if (close - nameStart - 1 > LONGEST_TAG) continue;
    const [name = ""] = /^[a-z][a-z0-9-]{0,30}/i.exec(text.slice(nameStart, nameStart + 32)) ?? [];
    plain += text.slice(done, index) + instead(name.toLowerCase());
    done = close + 1;
  }
  return plain + text.slice(done);
}
