import { useMemo, useReducer } from "preact/hooks";
import { Empty } from "../../components/Empty.tsx";
import { HealthLines } from "../../components/HealthLines.tsx";
import { ImportPreview } from "../../components/ImportPreview.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { RescueLink } from "../../components/RescueLink.tsx";
import { SetAsideLine } from "../../components/SetAsideLine.tsx";
import { useImport } from "../../components/use-import.ts";
import { type UndoReporter, useUndo } from "../../components/use-undo.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadSetAside } from "../../lib/notebook/export-set-aside.ts";
import { importUseCases } from "../../lib/notebook/import-file.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { useHealth } from "../../lib/notebook/use-health.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { ArticleList } from "./ArticleList.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Facets } from "./Facets.tsx";
import { ImportButton } from "./ImportButton.tsx";
import {
  type Dispatch,
  INITIAL_STATE,
  isFiltered,
  type LibraryState,
  reduce,
} from "./library-state.ts";
import { TrashList } from "./TrashList.tsx";
import { idsIn } from "./trash-view.ts";
import { type LibraryData, useLibrary } from "./use-library.ts";

/**
 * The library: every article of the notebook with its highlights, to search, filter, edit and
 * export.
 */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const library = useLibrary(db, state);
  const health = useHealth(db);
  const { notice, reporter } = useUndo(performUndo);
  const { articleIds, annotationIds } = idsIn(library.trash);
  const trashCount = articleIds.length + annotationIds.length;
  const door = useImport(importUseCases(db), reporter);
  const saveSetAside = () =>
    void downloadSetAside(db).then(
      () => reporter.report("Saved what could not be read."),
      reporter.reportFailure("Not saved"),
    );
  return (
    <div class="library">
      <header class="top">
        <h1>Library</h1>
        <input
          type="search"
          dir="auto"
          placeholder="Find in titles, quotes, notes and tags"
          aria-label="Find in titles, quotes, notes and tags"
          value={state.query}
          onInput={(event) => dispatch({ type: "search", query: event.currentTarget.value })}
        />
        <ImportButton door={door} />
        <ExportMenu
          {...{ db, settings, reporter }}
          articleIds={library.exportedIds}
          isSelection={library.selected.size > 0}
        />
      </header>
      <NoticeBar notice={notice} onDone={reporter.clear} />
      <div class="columns">
        <Facets {...{ state, settings, dispatch }} view={library.view} trashCount={trashCount} />
        <main>
          <HealthLines {...health} />
          {door.preview && (
            <ImportPreview
              preview={door.preview}
              isBusy={door.isBusy}
              onImport={door.confirm}
              onCancel={door.cancel}
            />
          )}
          <SetAsideLine count={library.brokenCount} onSave={saveSetAside} />
          <Content {...{ library, state, dispatch, settings, reporter }} />
        </main>
      </div>
    </div>
  );
}

interface ContentProps {
  library: LibraryData;
  state: LibraryState;
  dispatch: Dispatch;
  settings: Settings;
  reporter: UndoReporter;
}

function Content({ library, state, dispatch, settings, reporter }: ContentProps) {
  const { view, trash, selected, readableIds } = library;
  const knownTags = useMemo(() => view.tags.map(({ value }) => value), [view]);
  if (library.state === "loading") return null;
  if (library.state === "failed") {
    return (
      <Empty title="The notebook could not be read">
        <p role="alert">{library.error}</p>
        <RescueLink />
      </Empty>
    );
  }
  if (state.isTrashShown) return <TrashList {...{ trash, settings, reporter }} />;
  if (library.isEmpty) return <EmptyNotebook />;
  if (view.entries.length === 0)
    return <NothingMatches onShowAll={() => dispatch({ type: "showAll" })} />;
  return (
    <ArticleList
      // A list that is filtered otherwise begins at its top again.
      key={JSON.stringify([state.query.trim(), state.filter])}
      entries={view.entries}
      isFiltered={isFiltered(state)}
      {...{ selected, knownTags, readableIds, settings, dispatch, reporter }}
    />
  );
}

function EmptyNotebook() {
  return (
    <Empty title="Nothing here yet">
      <p>
        Open an article, select a passage and pick a colour: it will stand here, with your notes and
        tags.
      </p>
      <p>
        Do you have a Pressmark backup, or highlights in another tool? Import the file above, or
        drop it here.
      </p>
    </Empty>
  );
}

function NothingMatches({ onShowAll }: { onShowAll(): void }) {
  return (
    <Empty title="Nothing matches">
      <p>
        <button type="button" class="btn" onClick={onShowAll}>
          Show everything
        </button>
      </p>
    </Empty>
  );
}
