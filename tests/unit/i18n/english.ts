/** The English words, or those of another language, without a browser. */
import { speakFrom } from "../../../lib/i18n/say.ts";
import { DEFAULT_LANGUAGE, messagesOf, readRooms } from "../../../scripts/locales.ts";

/** From now on `say` speaks this language, to a reader whose browser is set to `uiLanguage`. */
export async function speak(language: string, uiLanguage = language): Promise<void> {
  const messages = messagesOf(language, await readRooms(process.cwd(), language));
  speakFrom({
    getMessage: (name) => messages[name]?.message ?? "",
    getUILanguage: () => uiLanguage,
  });
}

await speak(DEFAULT_LANGUAGE);
