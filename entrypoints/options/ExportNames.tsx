import { useEffect, useState } from "preact/hooks";
import { fileNameOf, folderOf, NAME_FIELDS } from "../../lib/export/file-name.ts";
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
      <h2 id="names">Exported notes</h2>
      <p class="hint">
        One Markdown file an article. Several articles come as a ZIP with these folders; a single
        one is named so and goes where your browser keeps downloads.
      </p>
      <label class="field">
        Folder
        <input
          type="text"
          value={folder}
          spellcheck={false}
          onInput={(event) => setFolder(event.currentTarget.value)}
          onChange={() => void change({ exportFolder: folder.trim() })}
        />
      </label>
      <label class="field">
        File name
        <input
          type="text"
          value={name}
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
      <span class="hint">For example </span>
      <bdi>{path.join("/")}</bdi>
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
      {unknown.map((field) => `{{${field}}}`).join(", ")}{" "}
      {unknown.length === 1
        ? "is no field and stays as it is."
        : "are no fields and stay as they are."}
    </p>
  );
}

function Fields() {
  return (
    <details>
      <summary>Fields to use</summary>
      <dl>
        {Object.entries(NAME_FIELDS).map(([field, meaning]) => (
          <div key={field}>
            <dt>
              <code>{`{{${field}}}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
