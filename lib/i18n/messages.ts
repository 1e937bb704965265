/**
 * The names of all texts of the screens, and what each wants to be filled with: read off the
 * English sources by types alone, so that no text is in a bundle (decision 205).
 */
import type article from "../../locales/en/article.ts";
import type background from "../../locales/en/background.ts";
import type colors from "../../locales/en/colors.ts";
import type connection from "../../locales/en/connection.ts";
import type dates from "../../locales/en/dates.ts";
import type errors from "../../locales/en/errors.ts";
import type exports from "../../locales/en/exports.ts";
import type guide from "../../locales/en/guide.ts";
import type health from "../../locales/en/health.ts";
import type highlight from "../../locales/en/highlight.ts";
import type importing from "../../locales/en/importing.ts";
import type imports from "../../locales/en/imports.ts";
import type keys from "../../locales/en/keys.ts";
import type library from "../../locales/en/library.ts";
import type manifest from "../../locales/en/manifest.ts";
import type noteFrame from "../../locales/en/noteFrame.ts";
import type options from "../../locales/en/options.ts";
import type page from "../../locales/en/page.ts";
import type panel from "../../locales/en/panel.ts";
import type reader from "../../locales/en/reader.ts";
import type rescue from "../../locales/en/rescue.ts";
import type sample from "../../locales/en/sample.ts";
import type schema from "../../locales/en/schema.ts";
import type shared from "../../locales/en/shared.ts";
import type tags from "../../locales/en/tags.ts";
import type trash from "../../locales/en/trash.ts";
import type undo from "../../locales/en/undo.ts";
import type welcome from "../../locales/en/welcome.ts";

/** A line for every file of locales/en. */
interface Rooms {
  article: typeof article;
  background: typeof background;
  colors: typeof colors;
  connection: typeof connection;
  dates: typeof dates;
  errors: typeof errors;
  exports: typeof exports;
  guide: typeof guide;
  health: typeof health;
  importing: typeof importing;
  library: typeof library;
  highlight: typeof highlight;
  manifest: typeof manifest;
  noteFrame: typeof noteFrame;
  options: typeof options;
  panel: typeof panel;
  reader: typeof reader;
  rescue: typeof rescue;
  sample: typeof sample;
  shared: typeof shared;
  tags: typeof tags;
  trash: typeof trash;
  undo: typeof undo;
  imports: typeof imports;
  keys: typeof keys;
  page: typeof page;
  schema: typeof schema;
  welcome: typeof welcome;
}

/** A text for each plural form that the language has; `other` is taken for one that is missing. */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** What another language has to say for an English file: the same names, all of them. */
export type Translation<English> = {
  readonly [Name in keyof English]: English[Name] extends string ? string : Plural;
};

type KeysOf<Kind> = {
  [Room in keyof Rooms]: {
    [Name in keyof Rooms[Room]]: Rooms[Room][Name] extends Kind
      ? `${Room}.${Name & string}`
      : never;
  }[keyof Rooms[Room]];
}[keyof Rooms];

/** The name of a text: its file and its name there. */
export type Key = KeysOf<string>;
/** The name of a text with plural forms. */
export type CountKey = KeysOf<Plural>;

type EntryOf<Name extends string> = Name extends `${infer Room}.${infer Entry}`
  ? Room extends keyof Rooms
    ? Entry extends keyof Rooms[Room]
      ? Rooms[Room][Entry]
      : never
    : never
  : never;
/** For a plural that of its last form, `other`. */
type TextOf<Name extends string> =
  EntryOf<Name> extends { other: infer Other } ? Other : EntryOf<Name>;

/** The names in braces, `{name}`, and of marked words, `<name>words</name>`. */
type HolesOf<Text> =
  | (Text extends `${string}{${infer Name}}${infer Rest}` ? Name | HolesOf<Rest> : never)
  | (Text extends `${string}</${infer Name}>${infer Rest}` ? Name | HolesOf<Rest> : never);

/** What the text is to be filled with, as arguments: none for a text without holes. */
export type Values<Name extends string, Value, Given extends string = never> = [
  Exclude<HolesOf<TextOf<Name>>, Given>,
] extends [never]
  ? []
  : [Record<Exclude<HolesOf<TextOf<Name>>, Given>, Value>];
