import { useEffect, useState } from "preact/hooks";
import { fileNameOf, folderOf, NAME_FIELDS } from "../../lib/export/file-name.ts";
import type { Key } from "../../lib/i18n/messages.ts";
import { say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import { emptyMeta, type SavedArticle } from "../../lib/model/article.ts";
import { DEFAULT_SETTINGS } from "../../lib/model/settings.ts";
import type { SectionProps } from "./section.ts";

const NOW = "2026-03-05T08:00:00.000Z";
const stamp = <T,>(value: T) => ({ value, modified: NOW });
/** The article of the preview. */
const EXAMPLE: SavedArticle = {
  id: "example",
  address: "https://www.harbour-courier.example/2026/03/04/ferry-night-service",
  identities: [],
  claims: [],
  meta: {
    ...emptyMeta(),
    title: "Night ferries: who is on board?",
    authors: ["Ana Okafor"],
    published: "2026-03-04T18:40:00+01:00",
    siteName: "The Harbour Courier",
    section: "Harbour",
    language: "en",
  },
  note: stamp(""),
  tags: stamp([]),
  created: NOW,
  modified: NOW,
  deleted: stamp(false),
};

/** The templates of folder and file name of exported Markdown, with a preview. */
export function ExportNames({ settings, change }: SectionProps) {
  const [folder, setFolder] = useState(settings.exportFolder);
  const [name, setName] = useState(settings.exportName);
  useEffect(() => setFolder(settings.exportFolder), [settings.exportFolder]);
  useEffect(() => setName(settings.exportName), [settings.exportName]);
  return (
    <section aria-labelledby="names">
      <h2 id="names">{say("options.namesHeading")}</h2>
      <p class="hint">{say("options.namesHint")}</p>
      <label class="field">
        {say("options.folder")}
        <input
          type="text"
          value={folder}
          dir="auto"
          spellcheck={false}
          onInput={(event) => setFolder(event.currentTarget.value)}
          onChange={() => void change({ exportFolder: folder.trim() })}
        />
      </label>
      <label class="field">
        {say("options.fileName")}
        <input
          type="text"
          value={name}
          dir="auto"
          spellcheck={false}
          placeholder={DEFAULT_SETTINGS.exportName}
          onInput={(event) => setName(event.currentTarget.value)}
          onChange={() => void change({ exportName: name.trim() || DEFAULT_SETTINGS.exportName })}
        />
      </label>
      <Preview folder={folder} name={name || DEFAULT_SETTINGS.exportName} />
      <UnknownFields text={`${folder} ${name}`} />
      <Fields />
    </section>
  );
}

function Preview({ folder, name }: { folder: string; name: string }) {
  const entry = { article: EXAMPLE };
  const path = [folderOf(folder, entry), `${fileNameOf(name, entry)}.md`].filter(Boolean);
  return (
    <p class="preview" role="status">
      {sayParts("options.example", { path: <bdi>{path.join("/")}</bdi> })}
    </p>
  );
}

function UnknownFields({ text }: { text: string }) {
  const unknown = [...text.matchAll(/\{\{([^{}]*)\}\}/g)]
    .map(([, field = ""]) => field.trim())
    .filter((field) => !Object.hasOwn(NAME_FIELDS, field));
  if (unknown.length === 0) return null;
  return (
    <p class="problem">
      {sayCount("options.unknownFields", unknown.length, {
        fields: unknown.map((field) => `{{${field}}}`).join(", "),
      })}
    </p>
  );
}

const MEANINGS = {
  title: "options.fieldTitle",
  publication: "options.fieldPublication",
  author: "options.fieldAuthor",
  section: "options.fieldSection",
  date: "options.fieldDate",
  year: "options.fieldYear",
  month: "options.fieldMonth",
  kept: "options.fieldKept",
  site: "options.fieldSite",
  language: "options.fieldLanguage",
} as const satisfies Record<keyof typeof NAME_FIELDS, Key>;

function Fields() {
  return (
    <details>
      <summary>{say("options.fieldsSummary")}</summary>
      <dl>
        {Object.entries(MEANINGS).map(([field, meaning]) => (
          <div key={field}>
            <dt>
              <code>{`{{${field}}}`}</code>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
