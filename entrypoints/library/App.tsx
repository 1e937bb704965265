import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { HealthLines } from "../../components/HealthLines.tsx";
import { ImportPreview } from "../../components/ImportPreview.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { RemovalQuestion } from "../../components/RemovalQuestion.tsx";
import { SetAsideLine } from "../../components/SetAsideLine.tsx";
import { useImport } from "../../components/use-import.ts";
import { useUndo } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import { colorNamesOf } from "../../lib/model/settings.ts";
import { downloadSetAside } from "../../lib/notebook/export-set-aside.ts";
import { importUseCases } from "../../lib/notebook/import-file.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { useHealth } from "../../lib/notebook/use-health.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { Content } from "./Content.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { exportScopeOf } from "./export-choices.ts";
import { Facets } from "./Facets.tsx";
import { ImportButton } from "./ImportButton.tsx";
import { Keys } from "./Keys.tsx";
import { LossLine } from "./LossLine.tsx";
import {
  INITIAL_STATE,
  isFiltered,
  isTrashShown,
  type LibraryState,
  reduce,
} from "./library-state.ts";
import { SearchField } from "./SearchField.tsx";
import { TagsDialog } from "./TagsDialog.tsx";
import { useLibrary } from "./use-library.ts";
import { unusedTags, vocabularyOf } from "./vocabulary.ts";

/** Entries listed at once; more follow when the end of the list comes near. */
const STEP = 5000;

/**
 * The library: every article of the notebook with its highlights, to search, filter, edit and
 * export.
 */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const [limit, setLimit] = useState(STEP);
  useEffect(() => setLimit(STEP), [state.query, state.sort, state.view]);
  const colorNames = useMemo(() => colorNamesOf(settings), [settings.colors]);
  const library = useLibrary(db, state, colorNames, limit);
  const health = useHealth(db);
  const { notice, reporter } = useUndo(performUndo);
  const door = useImport(importUseCases(db), reporter);
  const [areTagsOpen, setTagsOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const vocabulary = useMemo(
    () => vocabularyOf(library.everything, settings),
    [library.everything, settings],
  );
  const saveSetAside = () =>
    void downloadSetAside(db).then(
      () => reporter.report(say("health.setAsideSaved")),
      reporter.reportFailure(say("shared.notSaved")),
    );
  return (
    <div class="library">
      <header class="top">
        <h1>{say("library.heading")}</h1>
        <SearchField
          field={search}
          query={state.query}
          vocabulary={vocabulary}
          onSearch={(query) => dispatch({ type: "search", query })}
        />
        <ImportButton door={door} />
        <ExportMenu
          {...{ db, settings, reporter }}
          scope={exportScopeOf(library, isPartListed(state))}
        />
        <Keys />
      </header>
      <NoticeBar notice={notice} onDone={reporter.clear} />
      <div class="columns">
        <Facets
          {...{ state, settings, dispatch }}
          listing={library.listing}
          trashCount={library.trashCount}
          onTags={() => setTagsOpen(true)}
        />
        <main>
          <HealthLines {...health} />
          <LossLine db={db} />
          {door.preview && (
            <ImportPreview preview={door.preview} onImport={door.confirm} onCancel={door.cancel} />
          )}
          <SetAsideLine count={library.brokenCount} onSave={saveSetAside} />
          <Content
            {...{ db, library, state, dispatch, settings, reporter, search, vocabulary }}
            onEnd={() => setLimit((limit) => (library.listing?.hasMore ? limit + STEP : limit))}
          />
        </main>
      </div>
      {door.question && <RemovalQuestion {...door.question} />}
      {areTagsOpen && (
        <TagsDialog
          {...{ settings, reporter }}
          tags={library.everything?.facets.tags ?? []}
          unused={unusedTags(library.trash, library.everything)}
          onClose={() => setTagsOpen(false)}
        />
      )}
    </div>
  );
}

/** The trash lists nothing that leaves: what leaves beside it is everything. */
function isPartListed(state: LibraryState): boolean {
  return isFiltered(state) && !isTrashShown(state);
}
