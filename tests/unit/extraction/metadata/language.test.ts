/** The language of an article: what the page states against what its text shows. */
import { describe, expect, it } from "vitest";
import { articleLanguage } from "../../../../lib/extraction/metadata/language.ts";
import { readMetaTags } from "../../../../lib/extraction/metadata/meta-tags.ts";
import { openHtml } from "../fixture.ts";

interface Claims {
  lang?: string;
  jsonLd?: string;
  meta?: string;
  text?: string;
}

function languageOf({ lang = "", jsonLd = "", meta = "", text = "" }: Claims): string {
  const doc = openHtml(`<html lang="${lang}"><head>${meta}</head><body></body></html>`);
  return articleLanguage(doc, readMetaTags(doc), jsonLd, text);
}

const ENGLISH =
  "The harbour of Eastmere was closed for the winter, and the ships that have been waiting in the bay are not allowed to enter it. ";
const GERMAN =
  "Der Hafen von Ostmeer war den Winter über geschlossen, und die Schiffe, die auf der Reede liegen, haben nicht einlaufen dürfen. ";
/** Clear enough in length to overrule what a page states. */
const LONG_GERMAN = GERMAN.repeat(4);

describe("articleLanguage", () => {
  it.each([
    ["en", "en"],
    ["EN-gb", "en"],
    ["pt_BR", "pt"],
    [" de ", "de"],
    ["nb-NO", "no"],
    ["iw", "he"],
    ["english", ""],
    ["x", ""],
    ["", ""],
    ["{{lang}}", ""],
  ])("reads the tag %j as %j", (lang, code) => expect(languageOf({ lang })).toBe(code));

  it("asks the root element, then JSON-LD, then meta tags", () => {
    const meta = '<meta property="og:locale" content="fr_FR">';
    expect(languageOf({ lang: "en", jsonLd: "de", meta })).toBe("en");
    expect(languageOf({ jsonLd: "de", meta })).toBe("de");
    expect(languageOf({ meta })).toBe("fr");
  });

  it.each([
    [
      "ja",
      "港は冬のあいだ閉ざされていた。船は湾で待ち、町の人びとは春を待った。市長は火曜日に、浚渫がようやく終わったと語った。",
    ],
    [
      "ko",
      "항구는 겨울 내내 닫혀 있었고 배들은 만에서 기다렸다. 시장은 화요일에 준설 작업이 마침내 끝났다고 말했다. 봄이 왔다.",
    ],
    [
      "zh",
      "港口整个冬天都关闭着，船只在海湾里等待。市长星期二表示，疏浚工程终于完成，第一艘渡轮将在周末驶入港口，居民们很高兴，商店也重新开门。",
    ],
    ["th", "ท่าเรือปิดตลอดฤดูหนาว เรือจอดรออยู่ในอ่าว นายกเทศมนตรีกล่าวว่าการขุดลอกเสร็จแล้ว"],
    [
      "he",
      "הנמל היה סגור כל החורף והאוניות חיכו במפרץ. ראש העיר אמר ביום שלישי שהעבודות הסתיימו סוף סוף.",
    ],
    ["ka", "ნავსადგური მთელი ზამთარი დაკეტილი იყო და გემები ყურეში ელოდნენ გაზაფხულის დადგომას."],
  ])("knows %s by its script, whatever the page states", (code, text) => {
    expect(languageOf({ text })).toBe(code);
    expect(languageOf({ lang: "en", text })).toBe(code);
  });

  it.each([
    ["en", ENGLISH],
    ["de", GERMAN],
    [
      "fr",
      "Le port est resté fermé tout l'hiver, et les navires qui attendent dans la baie ne sont pas entrés. ",
    ],
    [
      "ru",
      "Порт был закрыт всю зиму, и суда, которые ждали в заливе, не вошли в него, как это было год назад. ",
    ],
    [
      "uk",
      "Порт був закритий усю зиму, і судна, які чекали в затоці, не зайшли до нього, як це було рік тому. ",
    ],
    [
      "ar",
      "كان الميناء مغلقا خلال الشتاء وقد انتظرت السفن في الخليج وقال رئيس البلدية إن العمل انتهى هذا الأسبوع من دون تأخير. ",
    ],
    [
      "fa",
      "بندر در زمستان بسته بود و کشتی‌ها در خلیج منتظر ماندند. شهردار گفت که این کار به پایان رسیده است. ",
    ],
  ])("knows %s by its words", (code, text) => expect(languageOf({ text })).toBe(code));

  it("believes the page against a text that is short or mixed, not against a long clear one", () => {
    expect(languageOf({ lang: "en", text: GERMAN })).toBe("en");
    expect(languageOf({ lang: "en", text: LONG_GERMAN })).toBe("de");
    expect(languageOf({ lang: "en", text: `${LONG_GERMAN}${ENGLISH.repeat(4)}` })).toBe("en");
  });

  it.each([
    ["nothing", ""],
    ["too little", "Sand and sea"],
    ["numbers", "12.5 4 2026 ".repeat(40)],
    ["no words", "— … „“ ".repeat(40)],
    ["an unknown language", "lorem ipsum dolor sit amet consectetur ".repeat(20)],
  ])("says nothing for %s", (_, text) => {
    expect(languageOf({ text })).toBe("");
    expect(languageOf({ lang: "fi", text })).toBe("fi");
  });

  it("looks at the beginning of a very long text only", () => {
    const started = Date.now();
    expect(languageOf({ text: GERMAN.repeat(20) + ENGLISH.repeat(50_000) })).toBe("de");
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
