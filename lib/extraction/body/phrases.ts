/**
 * Standing phrases of news sites, in the languages that the labelled pages are in: what a line says
 * by its own words. All patterns but BYLINE expect lower-case text: those with the flags `i` and
 * `u` take many times longer to compile, and each page compiles them anew.
 */
import type { TextBlock } from "../content/content-tree.ts";
import { readingLength } from "../content/plain-text.ts";

/** "Also read", "More on this", "Related": the line refers to another page. */
const ELSEWHERE =
  /^\W{0,3}(?:also (?:read|see|watch|on)|read (?:also|more|next|on|the full|our|all|this)\b|see (?:also|more)|more (?:on|from|about|stories|news|in|info)\b|related(?: |:|$)|recommended|don.t miss|you (?:may|might) (?:also )?(?:like|want)|must[- ]read|watch(?:\s*:|\s+(?:the|live|more|below|now|this|video)\b)|listen(?:\s*:|\s+to\b)|click here|(?:most|top) (?:read|popular|viewed|stories)|trending|up next|next (?:article|story|up)|previous (?:article|story)|continue reading|keep reading|what to (?:read|know) next|in pictures|(?:jump|skip|go|back) to\b|lesen sie (?:auch|hier|dazu|mehr)|mehr (?:zum thema|dazu|lesen|aus|von|über|zu)|auch interessant|das könnte (?:sie|dich)|zum thema\b|siehe auch|lire (?:aussi|également|la suite|plus)|à lire|voir aussi|sur le même sujet|lea (?:también|además|más)|le(?:e|er) (?:también|además|más)|ver (?:también|más)|te (?:puede|podría) interesar|también (?:puedes|te puede)|(?:noticias )?relacionad|leia (?:também|mais)|veja (?:também|mais|ainda)|saiba mais|leggi anche|ti potrebbe|approfondi|lees (?:ook|meer|verder)|bekijk ook|les (?:også|mer)|læs (?:også|mere)|läs (?:också|mer|även)|se også|lue (?:myös|lisää)|czytaj (?:także|też|więcej|również)|zobacz (?:także|też|również)|přečtěte|čtěte|viac|citește și|olvasta már|читайте (?:также|еще|ещё|далее|по теме)|по теме|смотрите также|подробнее|также по теме|читай(?:те)? (?:також|ще)|اقرأ (?:أيض|ايض|المزيد)|شاهد (?:أيض|ايض)|baca (?:juga|selengkapnya)|lihat juga|ayrıca (?:oku|bak)|ilgili haber|関連(?:記事|ニュース)|あわせて読み|相关(?:阅读|新闻|文章)|延伸閱讀|推荐阅读|관련\s?기사|अधिक पढ़ें|ये भी पढ़ें|यह भी पढ़ें|διαβάστε (?:επίσης|ακόμα))/;

/** Newsletters, subscriptions, apps, donations, adverts, consent, registration. */
export const PROMOTION =
  /newsletter|subscribe|subscription|sign(?:ing)? up|log ?in\b|register(?:ed)? (?:now|here|for)|create an account|free account|already (?:a|have)|unlimited (?:access|digital)|premium (?:content|article)|support (?:our|quality|independent) journalism|donat(?:e|ion)|advertis|sponsored|promoted|by (?:clicking|signing|submitting)|privacy (?:policy|notice)|terms (?:of|and)|cookies?\b.*(?:use|accept|consent|polic)|your (?:inbox|email)|e-?mail address|download (?:the|our)|(?:our|the) (?:mobile )?app\b|google play|app store|follow (?:us|@|the .{1,40} on)|join (?:us|our|the conversation)|like us on|facebook page|whatsapp|telegram[- ]?(?:channel|kanal|канал)|push[- ]?(?:notif|nachricht|mitteil)|turn on notifications|disable your ad|ad ?block|this (?:site|content|video) (?:uses|is (?:not|un)available)|anzeige$|werbung$|abonn|jetzt (?:testen|lesen|anmelden|registrieren)|weiterlesen mit|datenschutz|einwilligung|externe[rn]? inhalt|inscri(?:vez|ption|ve)|s'abonner|abonnez|suscr[íi]b|reg[íi]strate|síguenos|siga-nos|assine|iscriviti|seguici|abbonat|schrijf je in|nieuwsbrief|nyhetsbrev|tilaa|subskrybuj|prenumer|подпис(?:ыв|ат|ка)|присоединяйтесь|реклама|اشترك|تابعونا|abone ol|bültene|berlangganan|登録|会員|订阅|关注我们|구독|회원/;

/** Copyright, credits, corrections, syndication notes. */
const LEGAL =
  /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|todos os direitos|tutti i diritti|alle rettigheter|wszelkie prawa|все права защищены|جميع الحقوق|hak(?:ları|lar) (?:saklı|gizli)|無断転載|版权|轉載|무단\s?전재|may not be (?:published|reproduced)|without (?:prior )?(?:written )?permission|has not been edited|syndicated feed|auto-?generated|this (?:article|story|post|piece|report) (?:was|has been|first|originally|is part)|originally (?:published|appeared)|first published|editing by|reporting by|contributed to this (?:report|story|article)|affiliate|commission|editor.s note|correction:|disclaimer|views expressed|opinions expressed|\bis an? (?:[^\s.,]+ ){0,4}(?:reporter|writer|correspondent|editor|columnist|journalist)\b|contact (?:the )?(?:reporter|author|writer|us)|send (?:us )?(?:tips|your)|have a (?:tip|story)|comments? (?:are|is|policy|section)|post a comment|leave a (?:comment|reply)|be the first to comment|\d+ comments?\b|redaktion(?:ell)?|erreichen sie|fehler (?:gefunden|melden)/;

/** A line that credits a picture: "Photo: A. Name / AGENCY". */
const CREDIT =
  /^\W{0,2}(?:(?:photo|image|picture|pic|video|credit|source|foto|fotos|bild|bilder|quelle|crédit|photos|fuente|fonte|foto de|imagen|imagem|kuva|фото|источник|الصورة|写真|图片|사진)s?(?: (?:by|credit|courtesy|source|caption|von|de|di))?\s*[:：(]|getty|shutterstock)|(?:getty images|shutterstock|ap photo|via (?:ap|getty|reuters)|afp via|picture alliance|dpa|imago(?:[ /]|$)|reuters\/|\/\s?(?:afp|reuters|ap|getty|dpa|ansa|efe|tass|imago|epa))\W*$/;

/** A date or time as a line of its own, "Updated: …", "5 min read", "Posted on …". */
const TIME_STAMP =
  /^(?:\W*(?:(?:last )?(?:updated?|published?|posted|modified|created|stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|опубликовано|обновлено|تاريخ|güncelleme|yayınlanma|diterbitkan)\b).{0,60}|.{0,30}\b(?:19|20)\d{2}\b.{0,24}|.{0,12}\d{1,2}:\d{2}.{0,20}|.{0,10}\d+ ?(?:min(?:ute)?s?|hours?|days?|std|stunden|heures|horas|часов)\b.{0,20})$/;

/** Ends as a sentence does. */
export const SENTENCE_END = /[.!?…。！？؟।۔:;][\s"'”’»“„)\]」』]*$/;

/** Starts "By Ada Verdi" or the like. */
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|[Dd]i|[Aa]v|[Aa]f|[Dd]oor|[Tt]exte?|[Tt]exto|[Аа]втор|[Ww]ritten by|[Rr]eporting by)[\s:]+[A-Z\u00c0-\u00de\u0391-\u042f][^.!?]{2,80}$/;

/** Reading length under which a phrase tells more: the line has room for little else. */
export const SHORT_TEXT = 250;
const LONGEST_BYLINE = 120;
const LONGEST_TIME_STAMP = 90;
/** UTF-16 units at the beginning and the end of a long text: phrases stand there. */
const [HEAD, TAIL] = [300, 200];

export type PhraseFeature =
  | "refers elsewhere"
  | "promotion, short"
  | "promotion, long"
  | "legal, short"
  | "legal, long"
  | "credit"
  | "time stamp"
  | "byline";

/**
 * The features that standing phrases give a text block. All of them speak against it, and their
 * patterns are the costliest of the room: they are tested only where everything else speaks for the
 * text block.
 */
export function phraseFeaturesOf({ text }: TextBlock): PhraseFeature[] {
  const ends = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text;
  const lower = ends.toLowerCase();
  const length = readingLength(text);
  const isShort = length < SHORT_TEXT;
  const features: PhraseFeature[] = [];
  if (ELSEWHERE.test(lower)) features.push("refers elsewhere");
  if (PROMOTION.test(lower)) features.push(isShort ? "promotion, short" : "promotion, long");
  if (LEGAL.test(lower)) features.push(isShort ? "legal, short" : "legal, long");
  if (isShort && CREDIT.test(lower)) features.push("credit");
  if (length < LONGEST_TIME_STAMP && TIME_STAMP.test(lower)) features.push("time stamp");
  if (length < LONGEST_BYLINE && BYLINE.test(text)) features.push("byline");
  return features;
}
