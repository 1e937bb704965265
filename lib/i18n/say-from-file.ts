/** Words where the browser gives none, as in a worker: from the file that it takes them from. */
import { speakFrom } from "./say.ts";

/** As in a `messages.json` of `_locales`. */
type Messages = Record<string, { message: string }>;

/**
 * From now on `say` speaks this language, such as `de`; without its file it says nothing, as
 * anywhere where there are no words.
 */
export async function speakFromFile(language: string): Promise<void> {
  const messages = await readMessages(language).catch((): Messages => ({}));
  speakFrom({
    getMessage: (name) => messages[name]?.message ?? "",
    getUILanguage: () => language,
  });
}

async function readMessages(language: string): Promise<Messages> {
  return (await fetch(`/_locales/${language}/messages.json`)).json();
}
