/** Of a quote with the words of a translation, that it has them: they are not the paper's own. */
import type { Target } from "../model/annotation.ts";
import { languageName } from "../text/language-name.ts";

/** `marked in a translation into German`; "" for one with the paper's words. */
export function translationOf(target: Pick<Target, "translatedInto">): string {
  const language = translatedInto(target);
  return language && `marked in a translation into ${language}`;
}

/** The language by its English name, as the words around it are in files and copies. */
export function translatedInto({ translatedInto = "" }: Pick<Target, "translatedInto">): string {
  return translatedInto && languageName(translatedInto, "en");
}
