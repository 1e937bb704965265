import { expect, it } from "vitest";
import { createTranslation } from "../../../../lib/page/observing/translation.ts";
import { openArticle } from "../page.ts";

it("tells a translation by the class that Chrome gives, while it is there", () => {
  const { doc } = openArticle();
  const translation = createTranslation(doc);
  expect(translation.language).toBe(null);
  doc.documentElement.className = "no-js translated-ltr";
  doc.documentElement.lang = "de";
  expect(translation.language).toBe("de");
  doc.documentElement.className = "no-js";
  doc.documentElement.lang = "en";
  expect(translation.language).toBe(null);
});

it("tells it by Chrome's class when it came before us, and by Edge's attribute", () => {
  const { doc } = openArticle();
  doc.documentElement.className = "translated-rtl";
  doc.documentElement.lang = "ar";
  expect(createTranslation(doc).language).toBe("ar");
  doc.documentElement.className = "";
  doc.querySelector("p")!.setAttribute("_msttexthash", "12");
  doc.documentElement.removeAttribute("lang");
  expect(createTranslation(doc).language).toBe("und");
});

it("tells it by the language that Firefox changes, not by another name of the same one", () => {
  const { doc } = openArticle();
  const translation = createTranslation(doc);
  doc.documentElement.lang = "en-GB";
  expect(translation.language).toBe(null);
  doc.documentElement.lang = "fr";
  expect(translation.language).toBe("fr");
});
