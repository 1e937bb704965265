import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { ColorDots } from "../../components/ColorDots.tsx";
import { Empty } from "../../components/Empty.tsx";
import { HighlightItem } from "../../components/HighlightItem.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { ask } from "../../lib/platform/messages.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { versionsOf } from "../../lib/store/versions.ts";
import { ArchivedPassage } from "./ArchivedPassage.tsx";
import { highlightActions } from "./highlight-actions.ts";
import { type HighlightFilter, matchesFilter, NO_FILTER, toggleColor } from "./highlight-filter.ts";

interface Props {
  db: NotebookDb;
  tabId: number;
  articleId: string | null;
  annotations: readonly Annotation[];
  anchorStatuses: readonly AnchorStatus[];
  /** The annotations were read: if there is none, there is none. */
  isLoaded: boolean;
  settings: Settings;
  knownTags: readonly string[];
  lang: string;
  reporter: UndoReporter;
  /** The highlight whose note the reader wants to write here, said in the page. */
  wantedId: string | undefined;
}

/**
 * The highlights of the page: those on it today, in reading order, and those that were not found on
 * it.
 */
export function HighlightList(props: Props) {
  const { db, articleId, annotations, anchorStatuses, isLoaded, settings } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [currentId, setCurrentId] = useState<string | null>(null);
  useWanted(props, currentId, (id) => {
    setFilter(NO_FILTER);
    setCurrentId(id);
  });
  const statuses = useMemo(
    () => new Map(anchorStatuses.map((status) => [status.id, status])),
    [anchorStatuses],
  );
  const listed = annotations.filter((annotation) => matchesFilter(annotation, filter));
  const isMissing = ({ id }: Annotation) => statuses.get(id)?.state === "not-found";
  const missing = listed.filter(isMissing);
  const hasMissing = missing.length > 0;
  const versions = useLive(
    async () => (articleId && hasMissing ? versionsOf(db, articleId) : []),
    [articleId, hasMissing],
  );
  const toggle = (id: string) => setCurrentId(currentId === id ? null : id);
  const item = (annotation: Annotation) => (
    <Item
      key={annotation.id}
      {...{ annotation, ...props }}
      status={statuses.get(annotation.id)}
      isCurrent={currentId === annotation.id}
      hasFocus={props.wantedId === annotation.id}
      onToggle={toggle}
    >
      {isMissing(annotation) && (
        <ArchivedPassage
          annotation={annotation}
          versions={versions.state === "ready" ? versions.value : []}
          lang={props.lang}
        />
      )}
    </Item>
  );
  return (
    <>
      {annotations.length > 0 && (
        <FilterBar filter={filter} colors={settings.colors} onChange={setFilter} />
      )}
      {isLoaded && annotations.length === 0 && <NoHighlights />}
      {annotations.length > 0 && listed.length === 0 && <Empty title="No highlight matches" />}
      <ul class="list" aria-label="Highlights">
        {listed.filter((annotation) => !isMissing(annotation)).map(item)}
      </ul>
      {hasMissing && (
        <section class="not-found" aria-label="Not on this page today">
          <h2>Not on this page today · {missing.length}</h2>
          <ul class="list">{missing.map(item)}</ul>
        </section>
      )}
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

interface ItemProps extends Props {
  annotation: Annotation;
  status: AnchorStatus | undefined;
  isCurrent: boolean;
  hasFocus: boolean;
  onToggle(id: string): void;
  children: ComponentChildren;
}

function Item(props: ItemProps) {
  const { annotation, status, isCurrent, settings, lang, onToggle, children } = props;
  const { id } = annotation;
  const actions = highlightActions(props.tabId, props.reporter);
  const pick = () => {
    onToggle(id);
    actions.scrollTo(id);
  };
  return (
    <HighlightItem
      {...{ annotation, lang, isCurrent }}
      knownTags={props.knownTags}
      hasFocus={props.hasFocus}
      anchorStatus={status}
      colors={settings.colors}
      recall={unsavedNote}
      onPick={pick}
      onChange={(change) => actions.change(id, change)}
      onCopy={() => actions.copyQuote(annotation)}
      onNoteLeft={(note, before) => actions.leaveNote(id, note, before)}
      onDelete={() => actions.remove(annotation)}
    >
      {children}
    </HighlightItem>
  );
}

interface FilterBarProps {
  filter: HighlightFilter;
  colors: Settings["colors"];
  onChange(filter: HighlightFilter): void;
}

function FilterBar({ filter, colors, onChange }: FilterBarProps) {
  return (
    <div class="tools">
      <input
        type="search"
        dir="auto"
        placeholder="Find in highlights"
        aria-label="Find in highlights"
        value={filter.query}
        onInput={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <ColorDots
        colors={colors}
        current={filter.color}
        onPick={(color) => onChange(toggleColor(filter, color))}
        verb="Show only"
      />
    </div>
  );
}

function NoHighlights() {
  return (
    <Empty title="Nothing highlighted yet">
      <p>
        Select a passage in the page and pick a colour, or press the shortcut. It is saved here, on
        this machine, at once.
      </p>
    </Empty>
  );
}
