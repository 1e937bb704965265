import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { Empty } from "../../components/Empty.tsx";
import { RescueLink } from "../../components/RescueLink.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Vocabulary } from "../../lib/library/completions.ts";
import type { Listing } from "../../lib/library/listing.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { BulkBar } from "./BulkBar.tsx";
import { LibraryList } from "./LibraryList.tsx";
import { ListBar } from "./ListBar.tsx";
import { type Dispatch, isFiltered, isTrashShown, type LibraryState } from "./library-state.ts";
import { PrintedLibrary } from "./PrintedLibrary.tsx";
import type { ListParts } from "./row-parts.ts";
import { rowsOf } from "./rows.ts";
import { isNothingChosen } from "./selection.ts";
import { TrashList } from "./TrashList.tsx";
import type { LibraryData } from "./use-library.ts";
import { useLibraryKeys } from "./use-library-keys.ts";
import { usePrinting } from "./use-printing.ts";

interface Props {
  db: NotebookDb;
  library: LibraryData;
  state: LibraryState;
  settings: Settings;
  vocabulary: Vocabulary;
  search: RefObject<HTMLInputElement | null>;
  dispatch: Dispatch;
  reporter: UndoReporter;
  /** More entries are wanted. */
  onEnd(): void;
}

/** The list, or what stands in its place. */
export function Content(props: Props) {
  const { library, state, settings, dispatch, reporter } = props;
  const { listing, trash } = library;
  if (library.state === "failed") {
    return (
      <Empty title={say("library.notRead")}>
        <p role="alert">{library.error}</p>
        <RescueLink />
      </Empty>
    );
  }
  if (library.state === "loading" || !listing) return null;
  if (isTrashShown(state))
    return <TrashList {...{ trash, settings, reporter }} found={library.foundTrash} />;
  if (library.isEmpty) return <EmptyNotebook />;
  if (listing.articles === 0 && !library.isReadingTexts)
    return <NothingMatches onShowAll={() => dispatch({ type: "showAll" })} />;
  return <List {...props} listing={listing} />;
}

function List(props: Props & { listing: Listing }) {
  const { db, library, listing, state, settings, vocabulary, search, dispatch, reporter } = props;
  const { records, selection, needles, readableIds, isReadingTexts } = library;
  const isByTag = state.view === "tags";
  const parts: ListParts = useMemo(
    () => ({
      ...{ db, settings, records, needles, readableIds, isByTag, dispatch, reporter },
      knownTags: vocabulary.tag ?? [],
    }),
    [db, settings, records, needles, readableIds, isByTag, dispatch, reporter, vocabulary],
  );
  const rows = useMemo(
    () => rowsOf(listing, state, records.annotationIdsOf),
    [listing, state.query, state.opened, state.areAllOpen, state.revealed, records],
  );
  useLibraryKeys({ rows, selection, parts, search });
  usePrinting(() => (
    <PrintedLibrary
      {...{ listing, records, settings, isByTag }}
      query={isFiltered(state) ? state.query : ""}
    />
  ));
  return (
    <>
      <ListBar {...{ listing, rows, state, selection, isReadingTexts, dispatch }} />
      {!isNothingChosen(selection) && <BulkBar selection={selection} parts={parts} />}
      <LibraryList
        // A list that is searched or ordered otherwise begins at its top again.
        key={JSON.stringify([state.query.trim(), state.sort, state.view])}
        {...{ rows, selection, parts }}
        onEnd={props.onEnd}
      />
    </>
  );
}

function EmptyNotebook() {
  return (
    <Empty title={say("library.empty")}>
      <p>{say("library.emptyHow")}</p>
      <p>{say("library.emptyImport")}</p>
    </Empty>
  );
}

function NothingMatches({ onShowAll }: { onShowAll(): void }) {
  return (
    <Empty title={say("library.noMatch")}>
      <p>{say("library.noMatchHelp")}</p>
      <p>
        <button type="button" class="btn" onClick={onShowAll}>
          {say("library.showAll")}
        </button>
      </p>
    </Empty>
  );
}
