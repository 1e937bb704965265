import { locale, say } from "../lib/i18n/say.ts";
import type { Annotation } from "../lib/model/annotation.ts";
import { languageName } from "../lib/text/language-name.ts";

/** Says that a quote has the words of a translation, which are not to be quoted as the paper's. */
export function TranslatedLine({ target }: Pick<Annotation, "target">) {
  const { translatedInto } = target;
  if (!translatedInto) return null;
  const language = languageName(translatedInto, locale());
  return <p class="status-line">{say("highlight.translated", { language })}</p>;
}
