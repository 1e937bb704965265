/** Makes the browsers' `_locales` of the files in locales/: a folder a language, a file a room. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plural } from "../lib/i18n/messages.ts";

export const FOLDER = "locales";
export const DEFAULT_LANGUAGE = "en";
const FROM_RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** Of one language: the texts of each room by their names. */
export type Rooms = Record<string, Record<string, string | Plural>>;
/** As in a `messages.json`. */
export type Messages = Record<string, { message: string }>;

/** The languages that there are. */
export function languagesIn(root: string): string[] {
  return readdirSync(join(root, FOLDER)).sort();
}

/** The texts of one language. */
export async function readRooms(root: string, language: string): Promise<Rooms> {
  const folder = join(root, FOLDER, language);
  const rooms: Rooms = {};
  for (const file of readdirSync(folder).sort()) {
    const { default: texts } = await import(pathToFileURL(join(folder, file)).href);
    rooms[file.replace(/\.ts$/, "")] = texts;
  }
  return rooms;
}

/** As the browser wants them: flat, with the language's name and direction among them. */
export function messagesOf(language: string, rooms: Rooms): Messages {
  const direction = FROM_RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  const messages: Messages = {
    meta_language: { message: language },
    meta_direction: { message: direction },
  };
  for (const [room, texts] of Object.entries(rooms)) {
    for (const [name, text] of Object.entries(texts)) {
      const forms = typeof text === "string" ? { "": text } : text;
      for (const [form, message] of Object.entries(forms)) {
        messages[`${room}_${name}${form && `__${form}`}`] = { message };
      }
    }
  }
  return messages;
}

/** Every language's `messages.json`, by its place in the build. */
export async function localeFiles(root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const language of languagesIn(root)) {
    const messages = messagesOf(language, await readRooms(root, language));
    files[`_locales/${language}/messages.json`] = JSON.stringify(messages);
  }
  return files;
}
