import { useEffect, useMemo, useRef } from "preact/hooks";
import { Empty } from "../../components/Empty.tsx";
import { useAnnounce } from "../../components/LiveRegion.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Block } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { ask } from "../../lib/platform/messages.ts";
import type { Obstacle } from "../../lib/platform/protocol.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { copyHighlights } from "./copy-words.ts";
import type { EntryContext } from "./entry-context.ts";
import { highlightActions } from "./highlight-actions.ts";
import { type HighlightFilter, matchesFilter, NO_FILTER } from "./highlight-filter.ts";
import { ListEntry } from "./ListEntry.tsx";
import { ListTools } from "./ListTools.tsx";
import { useListView } from "./list-view.ts";
import { MarkerLine } from "./MarkerLine.tsx";
import { NoHighlights } from "./NoHighlights.tsx";
import { NotFound } from "./NotFound.tsx";
import { overlapsOf } from "./overlaps.ts";
import { useListKeys } from "./use-list-keys.ts";
import type { PanelStanding } from "./use-panel-state.ts";

interface Props {
  db: NotebookDb;
  tabId: number;
  articleId: string | null;
  annotations: readonly Annotation[];
  anchorStatuses: readonly AnchorStatus[];
  /** Of the article, with the reader's overrides. */
  blocks: readonly Block[];
  /** The annotations were read: if there is none, there is none. */
  isLoaded: boolean;
  settings: Settings;
  knownTags: readonly string[];
  lang: string;
  obstacle: Obstacle | null | undefined;
  panel: PanelStanding;
  reporter: UndoReporter;
  /** The highlight whose note the reader wants to write here, said in the page. */
  wantedId: string | undefined;
  onShortcuts(): void;
}

/**
 * The highlights of the page: those on it today, in reading order, and those that were not found on
 * it.
 */
export function HighlightList(props: Props) {
  const { db, articleId, annotations, settings, lang, panel, reporter } = props;
  const [view, setView] = useListView();
  const onFilter = useFiltering(props);
  const list = useRef<HTMLDivElement>(null);
  const { found, missing, listed, statuses } = useListed(props);
  const isMissingOpen = panel.sections.missing ?? found.length === 0;
  const actions = highlightActions(db, props.tabId, reporter);
  const { currentId } = panel;
  useWanted(props, currentId, (id) => panel.change({ currentId: id, filter: NO_FILTER }));
  const setCurrent = (id: string | null) => panel.change({ currentId: id });
  const onScreen = isMissingOpen ? [...found, ...missing] : found;
  const { colors } = settings;
  const keys = useListKeys({ list, annotations: onScreen, currentId, actions, colors, setCurrent });
  const show = (id: string) => {
    setCurrent(id);
    actions.scrollTo(id);
    list.current
      ?.querySelector(`[data-id="${CSS.escape(id)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  };
  const toggle = (id: string) => {
    setCurrent(currentId === id ? null : id);
    actions.scrollTo(id);
  };
  const overlaps = useMemo(() => overlapsOf(annotations), [annotations]);
  const entry: EntryContext = {
    ...{ actions, keys, view, statuses, overlaps, currentId, settings, lang, toggle },
    knownTags: props.knownTags,
    copy: actions.copyQuote,
    wantedId: props.wantedId,
  };
  return (
    <>
      {annotations.length > 0 && (
        <ListTools
          {...{ annotations, view, colors, onFilter }}
          filter={panel.filter}
          shown={listed.length}
          onView={setView}
          onCopyAll={() => copyHighlights(db, [...found, ...missing], reporter)}
          onShortcuts={props.onShortcuts}
        />
      )}
      {found.length > 0 && (
        <MarkerLine
          {...{ lang, colors, currentId }}
          annotations={found}
          blocks={props.blocks}
          onPick={show}
        />
      )}
      {props.isLoaded && annotations.length === 0 && <NoHighlights obstacle={props.obstacle} />}
      {annotations.length > 0 && listed.length === 0 && <Empty title={say("panel.noMatch")} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the entries in it */}
      <div ref={list} onKeyDown={keys.onKeyDown}>
        {found.length > 0 && (
          <ul class="list" aria-label={say("panel.highlights")} aria-describedby="list-keys">
            {found.map((annotation) => (
              <ListEntry key={annotation.id} annotation={annotation} {...entry} />
            ))}
          </ul>
        )}
        {missing.length > 0 && (
          <NotFound
            {...{ db, articleId, entry }}
            annotations={missing}
            isOpen={isMissingOpen}
            onToggle={(isOpen) => panel.setSection("missing", isOpen)}
          />
        )}
      </div>
      <p class="unseen" id="list-keys">
        {say("panel.listKeys")}
      </p>
    </>
  );
}

/** Opens the highlight that is wanted once it is in the list, and says so when it is open. */
function useWanted(
  { wantedId, annotations, tabId }: Props,
  currentId: string | null,
  open: (id: string) => void,
): void {
  const isListed = annotations.some(({ id }) => id === wantedId);
  useEffect(() => {
    if (wantedId && isListed) open(wantedId);
  }, [wantedId, isListed]);
  useEffect(() => {
    if (!wantedId || wantedId !== currentId) return;
    window.focus(); // the keys are the page's; Firefox leaves them there
    // If nobody hears it, the panel opens it once more when it is opened again.
    ask("wantNote", { id: null, tabId }).catch(() => {});
  }, [wantedId, currentId, tabId]);
}

/** Sets the filter, and says what it does to those who do not see the list. */
function useFiltering({ annotations, panel }: Props): (filter: HighlightFilter) => void {
  const announce = useAnnounce();
  return (filter) => {
    panel.change({ filter });
    const shown = annotations.filter((annotation) => matchesFilter(annotation, filter)).length;
    announce(sayCount("panel.shownSpoken", annotations.length, { shown }));
  };
}

/** The highlights that are listed, those on the page apart from those that are not. */
function useListed({ annotations, anchorStatuses, panel: { filter } }: Props) {
  return useMemo(() => {
    const statuses = new Map(anchorStatuses.map((status) => [status.id, status]));
    const isMissing = ({ id }: Annotation) => statuses.get(id)?.state === "not-found";
    const listed = annotations.filter((annotation) => matchesFilter(annotation, filter));
    const found = listed.filter((annotation) => !isMissing(annotation));
    return { statuses, listed, found, missing: listed.filter(isMissing) };
  }, [annotations, anchorStatuses, filter]);
}
