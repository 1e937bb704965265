/** Month names as newspapers print them, by their first letters; 1 to 12. Written without accents, lower case. */

const NAMES: [number, string][] = [
  [
    1,
    "january januar januari janvier enero gennaio janeiro janvari jan. ocak leden ledna stycznia styczen januarie ianuarie januara января январь січня януари gener urtarrila sausio tammikuu tammikuuta ιανουαριου gennaro janar jaanuar janvaris يناير كانون जनवरी enero ener genero tháng",
  ],
  [
    2,
    "february februar februari fevrier febrero febbraio fevereiro subat unora unor lutego luty februarie februara februára февраля февраль лютого февруари febrer vasario helmikuu helmikuuta φεβρουαριου shkurt veebruar فبراير شباط फरवरी फ़रवरी pebrero",
  ],
  [
    3,
    "march marz maerz mars marzo marco maart mart brezna brezen marca marzec martie marta marca марта март березня marc kovo maaliskuu maaliskuuta μαρτιου marts مارس آذار اذار मार्च marso maret",
  ],
  [
    4,
    "april avril abril aprile nisan dubna duben kwietnia kwiecien aprilie aprila апреля апрель квітня април balandzio huhtikuu huhtikuuta απριλιου prill aprill ابريل أبريل نيسان अप्रैल",
  ],
  [
    5,
    "may mai mayo maggio maio mei mayis kvetna kveten maja maj mai мая май травня geguzes toukokuu toukokuuta μαιου maijs مايو ايار أيار मई",
  ],
  [
    6,
    "june juni juin junio giugno junho haziran cervna cerven czerwca czerwiec iunie juna июня июнь червня юни juny birzelio kesakuu kesakuuta ιουνιου qershor juuni يونيو حزيران जून hunyo",
  ],
  [
    7,
    "july juli juillet julio luglio julho temmuz cervence cervenec lipca lipiec iulie jula июля июль липня юли juliol liepos heinakuu heinakuuta ιουλιου korrik juuli يوليو تموز जुलाई hulyo",
  ],
  [
    8,
    "august aout agosto augustus augusti agustus agustos srpna srpen sierpnia sierpien augusta августа август серпня agost rugpjucio elokuu elokuuta αυγουστου gusht اغسطس أغسطس آب अगस्त",
  ],
  [
    9,
    "september septembre septiembre settembre setembro eylul zari wrzesnia wrzesien septembrie septembra сентября сентябрь вересня септември setembre rugsejo syyskuu syyskuuta σεπτεμβριου shtator سبتمبر أيلول ايلول सितंबर setyembre",
  ],
  [
    10,
    "october oktober octobre octubre ottobre outubro ekim rijna rijen pazdziernika pazdziernik octombrie oktobra октября октябрь жовтня октомври spalio lokakuu lokakuuta οκτωβριου tetor oktoober اكتوبر أكتوبر تشرين अक्टूबर अक्तूबर oktubre",
  ],
  [
    11,
    "november novembre noviembre novembro kasim listopadu listopada listopad noiembrie novembra ноября ноябрь листопада ноември lapkricio marraskuu marraskuuta νοεμβριου nentor نوفمبر नवंबर नवम्बर nobyembre",
  ],
  [
    12,
    "december dezember decembre diciembre dicembre dezembro desember aralik prosince prosinec grudnia grudzien decembrie decembra декабря декабрь грудня грудня декември desembre gruodzio joulukuu joulukuuta δεκεμβριου dhjetor detsember ديسمبر दिसंबर दिसम्बर disyembre",
  ],
];

const BY_NAME = new Map(
  NAMES.flatMap(([month, names]) => names.split(" ").map((name) => [name.replace(".", ""), month] as const)),
);
const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SHORT_MORE: Record<string, number> = {
  sept: 9,
  okt: 10,
  dez: 12,
  des: 12,
  dic: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  mai: 5,
  maj: 5,
  mei: 5,
  fev: 2,
  avr: 4,
  out: 10,
  set: 9,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  ott: 10,
  янв: 1,
  фев: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  окт: 10,
  ноя: 11,
  дек: 12,
  agu: 8,
  oca: 1,
  sub: 2,
  nis: 4,
  haz: 6,
  tem: 7,
  eyl: 9,
  eki: 10,
  kas: 11,
  ara: 12,
  juil: 7,
  sty: 1,
  lut: 2,
  kwi: 4,
  cze: 6,
  lip: 7,
  sie: 8,
  wrz: 9,
  paz: 10,
  lis: 11,
  gru: 12,
  mrz: 3,
  mrt: 3,
  dub: 4,
  kve: 5,
};

/** 1 to 12, or 0 when the word is no month's name in a language known here. */
export function monthOf(word: string): number {
  const name = word
    .toLowerCase()
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .normalize("NFC");
  return BY_NAME.get(name) ?? SHORT_MORE[name] ?? SHORT.indexOf(name) + 1;
}
