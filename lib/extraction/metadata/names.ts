/** Names as bylines print them: cut out of their words, told apart from roles, desks, agencies and labels. */

import { foldToWords } from "../../text/foldings.ts";
import { squeeze } from "../content/plain-text.ts";

const BY =
  /^(?:(?:written|reported|story|words|analysis|opinion|photos?|posted|published|edited|submitted|shared|eingestellt|geschrieben|verfasst|gespeichert|veröffentlicht|erstellt|publicado|escrito|enviado|publié|écrit|rédigé|pubblicato|scritto|inserito|geplaatst|geschreven|skrevet|skriven|napisał|opublikował)\s+)?(?:by|von|par|por|di|da|av|af|door|przez|oleh|yazan|автор|a cura di|redazione di)(?:\s*:\s*|\s+)/i;
const LABEL =
  /^(?:autor(?:in|en|es|a|as|e|i)?|authors?|auteurs?|authored|text(?:e|o)?|testo|quelle|source|fuente|fonte|words|story|bericht|reporting|foto(?:s|grafie)?|photos?|автор|ავტორი)(?:\s*(?:&|und|and|et|y|e)\s*(?:fotos?|photos?|bilder|video))?(?:\s*[:：]\s*|\s+(?:von|by|par|por|di|de)\s+|\s+(?=\S+\s+\S|redak|redac|redaz))/i;
const SPLIT =
  /\s*(?:[;|•·,/、，]|\s(?:and|und|et|y|e|och|og|en|i|ve|dan|&|и|та|و)\s|\s[-–—]\s)\s*/i;
const AGENCY =
  /^(?:the )?(?:reuters|afp|ap|dpa|apa|epa|efe|ansa|lusa|tass|itar-tass|upi|pa media|press association|associated press|agence france-presse|kna|epd|sid|ntb|tt|ritzau|belga|anp|pap|čtk|ctk|apn|pti|ani|ians|xinhua|yonhap|kyodo|bloomberg|cnn|the canadian press|canadian press|aap|europa press|agencia efe|agencias|agenzia|agences|afp agence.*|afp deutschland|dpa.*|.*news agency|.* wire)$/i;
/** A desk of the paper, or an organisation by the words in its name. */
const DESK =
  /^(?:(?:die |la |le |el )?(?:\S+[ -])?(?:online-?)?(?:redaktion|redacci[oó]n|reda[cç][aã]o|redazione|r[ée]daction|redactie|redaksjonen|newsroom|news desk|desk|editorial (?:board|team|staff)|staff|staff reporter|staff writer|editors?)(?: .{1,40})?)$|(?:^|\s)(?:e\. ?v\.|gmbh|ag|inc\.?|ltd\.?|llc|verlag|verband|ministerium|universit\S+|stiftung|news|zeitung|magazine?)$/i;
/** No author at all: an account, a label, the name of a form's field. */
const NOBODY =
  /^(?:admin|administrator|webmaster|author|authors|autor|autoren|autores|autori|auteurs?|guest|user|team|online|news|nachrichten|alle artikel|see all|view all|about the author|more|posted|published|by|von|por|par|di|da|name|e-?mail|kommentare?|comments?|anonym(?:ous)?|unknown|null|undefined)$/i;
const ROLE =
  /\s*(?:\(.*\)|,?\s*\b(?:staff writer|staff reporter|senior|chief|political|special to|for the|reporter|correspondent|editor|contributor|columnist|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:e|in)?)\b.*)$/i;
/** Reporter, correspondent: written onto the name in Korean, Chinese and Japanese; "and one more" in Korean. */
const ROLE_EAST =
  /^(?:本报|本報|新华社|见习|特约)?(?:记者|記者)\s*|\s*(?:선임|인턴|수습|전문)?(?:기자|특파원|논설위원|편집위원)(?:\s*외\s*\d+명)?$|\s*(?:记者|記者)$/g;
const LEADS_ON =
  /\s+(?:alle artikel|alle beiträge|all (?:articles|posts|stories)|mehr (?:artikel|von|lesen)|more (?:from|by)|view (?:all|profile|bio)|follow|folgen|ver (?:más|perfil|todos)|see (?:all|more)|profile?|says|sagt)\b.*$/i;
/** Who did something else for the article, behind the writer's name. */
const OTHERS =
  /\s(?:illustration(?:en|s)?|fotos?|photos?|bilder|übersetzung|translat\w*|edited)\s*(?:von|by|:).*$/i;
const ADDRESS = /[^\s@]{1,64}@[^\s@]{1,64}|(?:^|\s|\()@\S{1,64}/g;
/** No byline is longer. */
const LONGEST = 500;
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

export type Kind = "person" | "desk" | "nobody";

/** The names in a byline, in its order, as printed. */
export function namesIn(byline: string): string[] {
  const bare = squeeze(byline.slice(0, LONGEST))
    .replace(ADDRESS, " ")
    .replace(DATE, "")
    .replace(SECTIONS, "");
  return bare
    .replace(BY, "")
    .replace(TAKEN_FROM, "")
    .replace(LABEL, "")
    .replace(OTHERS, "")
    .split(SPLIT)
    .map(cleanName)
    .filter(isName);
}

/**
 * The names in what a page gives as the name of one person: "Ada Verdi, professor of harbours, Post" is one, "Ada Verdi,
 * Tom Quill" two.
 */
export function namesOfPerson(text: string): string[] {
  const [first, ...rest] = squeeze(text.slice(0, LONGEST)).split(/\s*,\s*/);
  const isProse = (part: string) =>
    part.split(" ").length > 3 && /\s[a-z\u00df-\u00ff\u0101-\u017e\u0430-\u045f]/.test(part);
  return rest.some(isProse) ? namesIn(first!) : namesIn(text);
}

/** `sites`: names of the publication, folded. */
export function kindOf(name: string, sites: ReadonlySet<string>): Kind {
  if (NOBODY.test(name)) return "nobody";
  const key = foldToWords(name);
  const bare = key.replace(/^(?:the|die|der|das|le|la|el|il|de) /, "");
  return AGENCY.test(name) || DESK.test(name) || sites.has(key) || sites.has(bare)
    ? "desk"
    : "person";
}

function cleanName(text: string): string {
  return squeeze(text)
    .replace(BY, "")
    .replace(LABEL, "")
    .replace(LEADS_ON, "")
    .replace(ROLE_EAST, "")
    .replace(ROLE, "")
    .replace(/^[\s,.:;*–—-]+|[\s,:;*–—-]+$/g, "");
}

function isName(text: string): boolean {
  if (
    text.length < 2 ||
    text.length > 60 ||
    /https?|www\.|@|\d{2}|\.(?:com|org|net)\b.*\//.test(text)
  )
    return false;
  return text.split(" ").length <= 6 && /[A-Za-z\u00aa-\uffdc]{2}|^[A-Z]\. ?[A-Z]\.$/.test(text);
}

/** Without those that were there before, case and signs aside. */
export function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldToWords(name);
    return key !== "" && !seen.has(key) && seen.add(key) !== undefined;
  });
}
