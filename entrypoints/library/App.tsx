import { useMemo, useState } from "preact/hooks";
import { Empty } from "../../components/Empty.tsx";
import { Toast } from "../../components/Toast.tsx";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { createSearch } from "../../lib/store/search.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { Articles } from "./Articles.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Facets } from "./Facets.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { Trash } from "./Trash.tsx";
import { type Filter, libraryOf, trashOf } from "./view.ts";

export interface Notice {
  text: string;
  failed?: boolean;
  action?: { label: string; run(): void };
}

interface Kept {
  pages: SavedArticle[];
  annotations: Annotation[];
}
const NOTHING: Kept = { pages: [], annotations: [] };

export function App({ notes }: { notes: NotebookDb }) {
  const settings = useSettings();
  const live = useLive<Kept>(
    async () => ({
      pages: await notes.articles.toArray(),
      annotations: await notes.annotations.toArray(),
    }),
    [],
  );
  const [notice, setNotice] = useState<Notice | null>(null);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>({});
  const [isTrash, setTrash] = useState(false);
  const [chosenIds, setPicked] = useState<ReadonlySet<string>>(new Set());

  const { pages, annotations } = live.state === "ready" ? live.value : NOTHING;
  const wanted = query.trim();
  const isSearching = wanted !== "";
  const search = useMemo(
    () => (isSearching ? createSearch(pages, annotations) : null),
    [isSearching, pages, annotations],
  );
  const library = useMemo(
    () => libraryOf(pages, annotations, filter, search?.(wanted)),
    [pages, annotations, filter, search, wanted],
  );
  const picked = useMemo(
    () =>
      new Set(
        pages
          .filter((page) => chosenIds.has(page.id) && !page.deleted.value)
          .map((page) => page.id),
      ),
    [pages, chosenIds],
  );
  const knownTags = useMemo(() => library.tags.map(({ value }) => value), [library]);
  const trash = useMemo(() => trashOf(pages, annotations), [pages, annotations]);
  const trashed = trash.pages.length + trash.annotations.length;
  const isFiltered = isSearching || Object.values(filter).some(Boolean);
  const shown = useMemo(() => new Set(library.entries.map(({ page }) => page.id)), [library]);
  const chosen = picked.size ? picked : isFiltered ? shown : undefined;
  const clear = () => {
    setQuery("");
    setFilter({});
  };

  return (
    <div class="library">
      <header class="top">
        <h1>Library</h1>
        <input
          type="search"
          dir="auto"
          placeholder="Find in titles, quotes, notes and tags"
          aria-label="Find in titles, quotes, notes and tags"
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setTrash(false);
          }}
        />
        <ImportButton notes={notes} tell={setNotice} />
        <ExportMenu
          notes={notes}
          settings={settings}
          articleIds={chosen}
          isPicked={picked.size > 0}
          tell={setNotice}
        />
      </header>
      {notice && (
        <div class="notice">
          <Toast {...notice} onDone={() => setNotice(null)} />
        </div>
      )}
      <div class="columns">
        <Facets
          library={library}
          filter={filter}
          settings={settings}
          onFilter={(next) => {
            setFilter(next);
            setTrash(false);
          }}
          trashed={trashed}
          isTrash={isTrash}
          onTrash={() => setTrash(!isTrash)}
        />
        <main>
          {live.state === "failed" ? (
            <Empty title="The notebook could not be read">
              <p role="alert">{live.error}</p>
            </Empty>
          ) : live.state === "loading" ? null : isTrash ? (
            <Trash trash={trash} settings={settings} tell={setNotice} />
          ) : pages.every((page) => page.deleted.value) ? (
            <Empty title="Nothing here yet">
              <p>
                Open an article, select a passage and pick a colour: it will stand here, with your
                notes and tags.
              </p>
              <p>Do you have a Pressmark backup? Import it above.</p>
            </Empty>
          ) : library.entries.length === 0 ? (
            <Empty title="Nothing matches">
              <p>
                <button type="button" class="btn" onClick={clear}>
                  Show everything
                </button>
              </p>
            </Empty>
          ) : (
            <Articles
              key={JSON.stringify([wanted, filter])}
              entries={library.entries}
              settings={settings}
              picked={picked}
              knownTags={knownTags}
              onPick={setPicked}
              isFiltered={isFiltered}
              onClear={clear}
              tell={setNotice}
            />
          )}
        </main>
      </div>
    </div>
  );
}
