/**
 * Names in bylines: a byline is split into names, the words around them ("By", roles, dates,
 * sections) are cut off, and people are told apart from newsrooms, agencies and labels. The
 * patterns hold the words that newspapers use for these in about twenty languages.
 */
import { collapseWhitespace, foldToWords } from "../../text/foldings.ts";
import { trimEndOf } from "../../text/trim.ts";

/** "By", "Written by", at the beginning. */
const BY =
  /^(?:(?:written|reported|story|words|analysis|opinion|photos?|posted|published|edited|submitted|shared|eingestellt|geschrieben|verfasst|gespeichert|veröffentlicht|erstellt|publicado|escrito|enviado|publié|écrit|rédigé|pubblicato|scritto|inserito|geplaatst|geschreven|skrevet|skriven|napisał|opublikował)\s+)?(?:by|von|par|por|di|da|av|af|door|przez|oleh|yazan|автор|a cura di|redazione di)(?:\s*:\s*|\s+)/i;
/** "Text:", "Authors:", "Text & photos: by", at the beginning. */
const LABEL =
  /^(?:autor(?:in|en|es|a|as|e|i)?|authors?|auteurs?|authored|text(?:e|o)?|testo|quelle|source|fuente|fonte|words|story|bericht|reporting|foto(?:s|grafie)?|photos?|автор|ავტორი)(?:\s*(?:&|und|and|et|y|e)\s*(?:fotos?|photos?|bilder|video))?(?:\s*[:：]\s*|\s+(?:von|by|par|por|di|de)\s+|\s+(?=\S+\s+\S|redak|redac|redaz))/i;
/** What stands between two names. */
const SEPARATOR =
  /\s*(?:[;|•·,/、，]|\s(?:and|und|et|y|e|och|og|en|i|ve|dan|&|и|та|و)\s|\s[-–—]\s)\s*/i;
const AGENCY =
  /^(?:the )?(?:reuters|afp|ap|dpa|apa|epa|efe|ansa|lusa|tass|itar-tass|upi|pa media|press association|associated press|agence france-presse|kna|epd|sid|ntb|tt|ritzau|belga|anp|pap|čtk|ctk|apn|pti|ani|ians|xinhua|yonhap|kyodo|bloomberg|cnn|the canadian press|canadian press|aap|europa press|agencia efe|agencias|agenzia|agences|afp agence.*|afp deutschland|dpa.*|.*news agency|.* wire)$/i;
/** The newsroom or a desk of the paper, or an organisation by the words in its name. */
const DESK =
  /^(?:(?:die |la |le |el )?(?:\S+[ -])?(?:online-?)?(?:redaktion|redacci[oó]n|reda[cç][aã]o|redazione|r[ée]daction|redactie|redaksjonen|newsroom|news desk|desk|editorial (?:board|team|staff)|staff|staff reporter|staff writer|editors?)(?: .{1,40})?)$|(?:^|\s)(?:e\. ?v\.|gmbh|ag|inc\.?|ltd\.?|llc|verlag|verband|ministerium|universit\S+|stiftung|news|zeitung|magazine?)$/i;
/**
 * Not an author at all: an account of the publishing system, a label, the name of a form's field.
 */
const NOT_A_NAME =
  /^(?:admin|administrator|webmaster|author|authors|autor|autoren|autores|autori|auteurs?|guest|user|team|online|news|nachrichten|alle artikel|see all|view all|about the author|more|posted|published|by|von|por|par|di|da|name|e-?mail|kommentare?|comments?|anonym(?:ous)?|unknown|null|undefined)$/i;
/** "(photo)", ", staff writer", "Korrespondentin in Rom", behind a name. */
const ROLE =
  /\s*(?:\(.*\)|,?\s*\b(?:staff writer|staff reporter|senior|chief|political|special to|for the|reporter|correspondent|editor|contributor|columnist|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:e|in)?)\b.*)$/i;
/**
 * Chinese, Japanese and Korean write the role onto the name without a space; Korean also "and one
 * more".
 */
const ROLE_CJK =
  /^(?:本报|本報|新华社|见习|特约)?(?:记者|記者)\s*|\s*(?:선임|인턴|수습|전문)?(?:기자|특파원|논설위원|편집위원)(?:\s*외\s*\d+명)?$|\s*(?:记者|記者)$/g;
/** The text of a link behind a name, to the author's other articles or profile. */
const PROFILE_LINK =
  /\s+(?:alle artikel|alle beiträge|all (?:articles|posts|stories)|mehr (?:artikel|von|lesen)|more (?:from|by)|view (?:all|profile|bio)|follow|folgen|ver (?:más|perfil|todos)|see (?:all|more)|profile?|says|sagt)\b.*$/i;
/** Contributors other than the writer, behind the writer's name. */
const OTHER_CREDITS =
  /\s(?:illustration(?:en|s)?|fotos?|photos?|bilder|übersetzung|translat\w*|edited)\s*(?:von|by|:).*$/i;
/** Mail addresses and account names such as "@ada". */
const ADDRESS = /[^\s@]{1,64}@[^\s@]{1,64}|(?:^|\s|\()@\S{1,64}/g;
/** UTF-16 units; what follows in a longer byline is not looked at. */
const MAX_BYLINE = 500;
const WEEKDAY =
  "(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)(?:n?tag|woch|nerstag|nnabend|i|day|sday|nesday|rsday|urday)?";
/** A date behind the name: "am 4. März", "on November 4", "Fr, 18. Oktober". */
const DATE = new RegExp(
  `(?:,|\\s)+(?:(?:am|on|at|vom|le|el|il|den|em|um)\\s+(?=\\d|jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|${WEEKDAY}\\b)|${WEEKDAY}\\b[.,]?\\s+(?=\\d)|\\d).*$|(?:,|\\s)+(?:on|am)$`,
  "i",
);
/** The sections that a paper lists behind the name: "Ada Verdi, in Harbour, Business". */
const SECTIONS = /,\s+in\s+\p{Lu}.*$/u;
/** The paper that a text was taken from, before its writer: "courier von Ada Verdi". */
const TAKEN_FROM = /^\p{Ll}\S*(?: \p{Ll}\S*)? (?:von|by|par|por|di|door) (?=\p{Lu})/u;

/**
 * "desk": the newsroom, an agency or another organisation. "nobody": no name, but a label or a
 * technical account.
 */
export type NameKind = "person" | "desk" | "nobody";

/**
 * The names in a byline, in its order, as printed. Only the first 500 UTF-16 units are looked at.
 */
export function namesInByline(byline: string): string[] {
  return collapseWhitespace(byline.slice(0, MAX_BYLINE))
    .replace(ADDRESS, " ")
    .replace(DATE, "")
    .replace(SECTIONS, "")
    .replace(BY, "")
    .replace(TAKEN_FROM, "")
    .replace(LABEL, "")
    .replace(OTHER_CREDITS, "")
    .split(SEPARATOR)
    .map(cleanName)
    .filter(isName);
}

/**
 * The names in a metadata field that should hold the name of one person. A description behind the
 * name is left out ("Ada Verdi, professor of harbours, Post"); several names in one field are all
 * returned ("Ada Verdi, Tom Quill").
 */
export function namesInPersonField(text: string): string[] {
  const [first = "", ...rest] = collapseWhitespace(text.slice(0, MAX_BYLINE)).split(/\s*,\s*/);
  const isProse = (part: string) =>
    part.split(" ").length > 3 && /\s[a-z\u00df-\u00ff\u0101-\u017e\u0430-\u045f]/.test(part);
  return namesInByline(rest.some(isProse) ? first : text);
}

/**
 * What a name stands for. `siteKeys`: the names of the publication, folded with `foldToWords`; they
 * count as desks.
 */
export function nameKindOf(name: string, siteKeys: ReadonlySet<string>): NameKind {
  if (NOT_A_NAME.test(name)) return "nobody";
  if (AGENCY.test(name) || DESK.test(name)) return "desk";
  const key = foldToWords(name);
  const withoutArticle = key.replace(/^(?:the|die|der|das|le|la|el|il|de) /, "");
  return siteKeys.has(key) || siteKeys.has(withoutArticle) ? "desk" : "person";
}

function cleanName(text: string): string {
  const name = collapseWhitespace(text)
    .replace(BY, "")
    .replace(LABEL, "")
    .replace(PROFILE_LINK, "")
    .replace(ROLE_CJK, "")
    .replace(ROLE, "")
    .replace(/^[\s,.:;*–—-]+/, "");
  return trimEndOf(name, /[\s,:;*–—-]/);
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || text.split(" ").length > 6) return false;
  if (/https?|www\.|@|\d{2}|\.(?:com|org|net)\b.*\//.test(text)) return false;
  return /[A-Za-z\u00aa-\uffdc]{2}|^[A-Z]\. ?[A-Z]\.$/.test(text);
}

/** The list without repetitions; names that differ in case and punctuation only are one name. */
export function uniqueNames(names: string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = foldToWords(name);
    if (key !== "" && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
