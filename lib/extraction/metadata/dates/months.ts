/**
 * Month names as newspapers print them, in the languages whose papers were seen to spell months
 * out.
 */

/**
 * January to December, the names of one month in one string, lower case and without accents: in the
 * form that stands in a date (the genitive, where there is one). Short forms are found as
 * beginnings of these, so they are listed only where they are no beginning of a name, or the
 * beginning of two.
 */
const NAMES_BY_MONTH = [
  "january januar januari janvier enero gennaio janeiro janvari janner ocak leden ledna stycznia styczen januarie ianuarie januara januarja yanvar januarii sijecnja urtarrilaren sausio tammikuuta gener xaneiro janar jaanuar janvaris genero января январь січня січень јануара јануари януари студзеня қаңтар ιανουαριου ιανουαριος ינואר يناير كانونالثاني ژانويه جنوری जनवरी जन জানুয়ারি มกราคม มค იანვარი հունվարի",
  "february februar februari fevrier febrero febbraio fevereiro subat unor unora luty lutego februarie februara februarja fevral veljace otsailaren vasario helmikuuta febrer febreiro shkurt veebruar februaris pebrero февраля лютого лютий фебруара февруари лютага ақпан φεβρουαριου φεβρουαριος פברואר فبراير شباط فوريه فروری फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์ กพ თებერვალი փետրվարի",
  "march marz maerz mars marzo marco maart mart mar brezen brezna marzec marca marec martie marta ozujka marcius mac machi martxoaren kovo maaliskuuta marts marc marso maret mrz mrt марта березня березень сакавіка наурыз μαρτιου μαρτιος מרץ מרס مارس آذار مارچ मार्च মার্চ มีนาคม มีค მარტი մարտի",
  "april avril abril aprile nisan duben dubna kwiecien kwietnia aprilie aprila aprilis aprel travnja apirilaren balandzio huhtikuuta prill aprill апреля квітня квітень април априла красавіка сәуір απριλιου απριλιος אפריל ابريل نيسان آوريل اپریل अप्रैल এপ্রিল เมษายน เมย აპრილი ապրիլի",
  "may mai mayo maggio maio mei mayis kveten kvetna maj maja majus svibnja maiatzaren geguzes toukokuuta maig maijs мая май травня травень маја мај траўня мамыр μαιου μαιος מאי مايو ايار می مه مئی मई মে พฤษภาคม พค მაისი մայիսի",
  "june juni juin junio giugno junho haziran cerven cervna czerwiec czerwca iunie juna junija junijs junius iyun iyn lipnja ekainaren birzelio kesakuuta juny xuno qershor juuni hunyo junie июня червня червень јуна јуни юни чэрвеня маусым ιουνιου ιουνιος יוני يونيو حزيران ژوئن جون जून জুন มิถุนายน มิย ივნისი հունիսի",
  "july juli juillet julio luglio julho temmuz cervenec cervence lipiec lipca lip iulie jula julija julijs julius iyul iyl srpnja uztailaren liepos heinakuuta juliol xullo korrik juuli julai hulyo julie июля липня липень јула јули юли ліпеня шілде ιουλιου ιουλιος יולי يوليو تموز ژوئيه جولای جولائی जुलाई জুলাই กรกฎาคม กค ივლისი հուլիսի",
  "august aout agosto augustus augusti agustus agustos srpen srpna sierpien sierpnia augusta avgusta avqust augusztus agosti ogos kolovoza abuztuaren rugpjucio elokuuta agost ag agt gusht augusts августа серпня серпень жніўня тамыз αυγουστου αυγουστος אוגוסט اغسطس آب اوت آگوست اگست अगस्त अग আগস্ট আগ สิงหาคม สค აგვისტო օգոստոսի",
  "september septembre septiembre settembre setembro eylul zari wrzesien wrzesnia septembrie septembra septembar sentyabr sentabr szeptember septemba rujna irailaren rugsejo syyskuuta setembre shtator setyembre septembris сентября вересня вересень септембра септембар септември верасня қыркүйек σεπτεμβριου σεπτεμβριος ספטמבר سبتمبر ايلول سپتامبر ستمبر सितंबर सितम्बर সেপ্টেম্বর กันยายน กย სექტემბერი սեպտեմբերի",
  "october oktober octobre octubre ottobre outubro ekim rijen rijna pazdziernik pazdziernika octombrie oktobra oktobar oktyabr oktabr oktoba urriaren spalio lokakuuta tetor oktoober oktubre oktobris октября жовтня жовтень октобра октобар октомври кастрычніка қазан οκτωβριου οκτωβριος אוקטובר اكتوبر تشرينالاول اکتبر اکتوبر अक्टूबर अक्तूबर অক্টোবর ตุลาคม ตค ოქტომბერი հոկտեմբերի",
  "november novembre noviembre novembro novembar kasim listopad listopadu listopada noiembrie novembra noyabr novemba studenoga studenog azaroaren lapkricio marraskuuta nentor nobyembre novembris nop ноября листопада листопад новембра новембар ноември лістапада қараша νοεμβριου νοεμβριος נובמבר نوفمبر تشرينالثاني نوامبر نومبر नवंबर नवम्बर नव নভেম্বর พฤศจิกายน พย ნოემბერი նոյեմբերի",
  "december dezember decembre diciembre dicembre dezembro decembar desember aralik prosinec prosince grudzien grudnia decembrie decembra dekabr disember desemba prosinca abenduaren gruodzio joulukuuta desembre decembro dhjetor detsember disyembre decembris декабря грудня грудень децембра децембар декември снежня желтоқсан δεκεμβριου δεκεμβριος דצמבר ديسمبر كانونالاول دسامبر دسمبر दिसंबर दिसम्बर ডিসেম্বর ธันวาคม ธค დეკემბერი դեկտեմբերի",
];

/**
 * Croatian names that are those of another month in Polish, Czech or Ukrainian. Of these languages
 * Croatian alone writes a full stop behind the day: "1. listopada".
 */
const CROATIAN: ReadonlyMap<string, number> = new Map([
  ["listopada", 10],
  ["lis", 10],
  ["lip", 6],
]);

/**
 * Numbers by folded name; made when first asked, because most pages state their dates in ISO form.
 */
let monthsByName: ReadonlyMap<string, number> | null = null;

/**
 * 1 to 12, or 0 when the word is no month's name in a language known here, or could be that of two
 * months. `dayHasStop`: the day before it was written with a full stop.
 */
export function monthNumber(word: string, dayHasStop = false): number {
  monthsByName ??= indexByName();
  const name = foldMonthName(word);
  const croatian = dayHasStop ? CROATIAN.get(name) : undefined;
  if (croatian !== undefined) return croatian;
  const month = findMonth(name, monthsByName);
  if (month || !name.startsWith("ב")) return month;
  return findMonth(name.slice(1), monthsByName); // Hebrew writes its "in" onto the month: "במרץ"
}

function indexByName(): Map<string, number> {
  const index = new Map<string, number>();
  for (const [i, names] of NAMES_BY_MONTH.entries())
    for (const name of names.split(" ")) index.set(foldMonthName(name), i + 1);
  return index;
}

/** Without accents, points and the letters in which Arabic, Persian and Urdu keyboards differ. */
function foldMonthName(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u0653-\u0655.\u05f3\u0970']/g, "")
    .normalize("NFC")
    .replaceAll("ی", "ي")
    .replaceAll("ک", "ك");
}

/**
 * The month of that name, or the only one of whose names `name` is the beginning (of three letters
 * or more); else 0.
 */
function findMonth(name: string, months: ReadonlyMap<string, number>): number {
  const exact = months.get(name);
  if (exact !== undefined || name.length < 3) return exact ?? 0;
  let only = 0;
  for (const [listed, month] of months) {
    if (month === only || !listed.startsWith(name)) continue;
    if (only) return 0;
    only = month;
  }
  return only;
}
