/**
 * The commonest short words ("stop words") of languages that share a script with others, about
 * twenty each: enough to tell the languages apart on some sentences of news.
 */

/** By ISO 639-1 code; words separated by spaces, lower case. */
const STOPWORDS: Record<string, string> = {
  en: "the of and to in that is was for on with as his it at by from have are this they had not but has been were their will would said",
  de: "der die und das den von ist mit des auf für im dem nicht ein eine sich auch als wie es an werden aus er hat dass sie nach wird bei",
  fr: "le la les des et du en une est que pour dans qui au sur par plus pas ce avec sont cette ont il elle aux mais ses été",
  es: "el la de que y los en del se las por un con una para su al lo es como más ha pero sus este también fue han años",
  pt: "o que do da em um para com não uma os no se na por mais as dos como mas ao foi das tem à seu sua ou quando são também",
  it: "di che il la e è un per in del non una sono le si con della i da anche come più al dei gli nel alla ha delle",
  nl: "de het een van en in is dat op te zijn voor met die niet aan er om ook als maar bij nog uit naar heeft worden wordt",
  sv: "och att det som en är på av för med den till inte har om ett han var vi men från så kan när sig också efter",
  no: "og det er på en som til av for med ikke har den de om et var han at fra men vi kan så seg etter også hadde skal ble",
  da: "og det er på en som til af for med ikke har den de om et var han at fra men vi kan så sig efter også havde skal blev",
  fi: "ja on ei että se oli hän mutta kun myös joka mukaan ovat kuin niin sen olla ole vain sekä voi jo tai nyt hänen",
  is: "og að er í á sem það til við um var með ekki hann en fyrir af því eru hefur þar þess verið segir frá eftir þá",
  pl: "i w na z nie się do że to jest o jak za po od przez ale dla są tym tego już jego co która które oraz był",
  cs: "a se na v je že z do o to s k pro i za by jako ale po jsou podle který jeho bude které však jsem už není než",
  sk: "a sa na v je že z do o to s k pre aj za by ako ale po sú podľa ktorý jeho bude ktoré však som už nie než",
  hu: "a az és hogy nem is egy meg volt van de csak mint már el ez még ki ha szerint után azt lesz pedig kell aki",
  ro: "de și în a la cu care pe să nu din este o pentru că un mai au fost al sunt ca prin după lui fi va dar sau",
  tr: "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ise ne ama değil olduğu göre var o dedi yeni her",
  id: "yang dan di itu dengan untuk dari dalam tidak ini pada akan adalah juga ke oleh karena bisa ada mereka telah saat",
  vi: "và của là có được cho các không người trong một với những này đã khi để về năm ra đến nhiều tại",
  hr: "je i u se na da su za od što koji ne s a o kako će nije bi ali kao te koja iz je još to već nakon",
  sl: "je in v na se da so za pa ki z ne s o po tudi pri bi od kot še le ali bil ter bo ga ni med",
  lt: "ir kad yra į su iš tai bet nuo per buvo kaip jis dėl o apie po ne už jau taip pat metų dar savo",
  lv: "un ir no par ar uz ka kas bet vai kā to arī pie pēc tiek nav lai gada viņš jau tika bija tas",
  et: "ja on et ei see ta oli ka kui mis ning aga oma kes nii või mida siis välja veel pärast selle tema",
  ca: "de la i el que els les en per a un amb una del és no al ha més s com però seva també aquest són va",
  eu: "eta da ez bat ere du dira dute izan zen egin baina dela beste hau dio baino urte den bere",
  sq: "të e në dhe për një me që nga është i nuk ka se do ai si më por janë këtë kjo ishte edhe",
  xh: "ukuba kwaye le loo ngoku kunye kuba xa into uthi apho phi kodwa nje umntu abantu yokuba okanye lo",
  tl: "ang ng sa na mga at ay si ni para ito kay nang hindi may siya kanyang ko niya ako",
  ru: "и в не на что с по как это за к из он для о от его но был так также года а у при году было до",
  uk: "і в не на що з та до як це за у про від для його але є був також року які під після",
  bg: "и на в да за се от с че по не са е до като които си това при един ще обяви година",
  sr: "и у је да се на за су од са не који што као о а из то био код није ће би",
  ar: "في من على أن إلى التي الذي عن مع هذا هذه ما لا بعد كان قال بين خلال كما وقد ان الى",
  fa: "و در به از که این را با است برای آن یک می شود شده تا کرد خود بر های",
  ur: "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں اس نہیں بھی تھا کر",
  el: "και το της να του η την για με από των που στην οι στο είναι τα δεν σε θα ότι",
  hi: "के में की है और से का को ने पर यह कि हैं इस नहीं भी था कर एक",
  mr: "आहे आणि या मध्ये की ते व होते च्या त्यांनी आहेत",
};

/**
 * The language codes of each word; made when first asked, because most pages state their language
 * correctly.
 */
let languagesByWord: ReadonlyMap<string, readonly string[]> | null = null;

/** The codes of the languages that the lower-case `word` is common in; [] for any other word. */
export function languagesWithStopword(word: string): readonly string[] {
  languagesByWord ??= indexByWord();
  return languagesByWord.get(word) ?? [];
}

function indexByWord(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [code, words] of Object.entries(STOPWORDS)) {
    for (const word of new Set(words.split(" "))) {
      const codes = index.get(word);
      if (codes) codes.push(code);
      else index.set(word, [code]);
    }
  }
  return index;
}
