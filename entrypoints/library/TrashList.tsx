import { useRef, useState } from "preact/hooks";
import { ConfirmDialog } from "../../components/ConfirmDialog.tsx";
import { articlesAndHighlights } from "../../components/count.ts";
import { Empty } from "../../components/Empty.tsx";
import { keepFocus, keepFocusBeside } from "../../components/keep-focus.ts";
import { useGrowingCount } from "../../components/use-growing-count.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { TRASH_DAYS } from "../../lib/model/trash.ts";
import { TrashEntry } from "./TrashEntry.tsx";
import { purge } from "./trash-actions.ts";
import { hasHidden, idsIn, type TrashGroup, type TrashIds } from "./trash-view.ts";

interface Props {
  trash: readonly TrashGroup[];
  /** What the library's search lets through of it. */
  found: readonly TrashGroup[];
  settings: Settings;
  reporter: UndoReporter;
}

/** What the reader was asked to confirm, and the entry that it is about; none: the whole trash. */
interface Asked {
  ids: TrashIds;
  entryId: string | undefined;
}

/** What is deleted, by article: to be restored, or to be deleted for ever. */
export function TrashList({ trash, found, settings, reporter }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { count, end } = useGrowingCount();
  const head = useRef<HTMLDivElement>(null);
  const confirm = ({ ids, entryId }: Asked) => {
    const stop = entryId === undefined ? keepFocusBeside(head.current) : keepFocus(entryId);
    setAsked(null);
    void purge(ids, reporter).then((isDone) => isDone || stop());
  };
  if (trash.length === 0) {
    return (
      <Empty title={say("trash.empty")}>
        <p>{sayCount("trash.emptyHelp", TRASH_DAYS)}</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="trash-head" ref={head}>
        <h2 data-list-heading>{say("trash.heading")}</h2>
        <p class="by">{sayCount("trash.about", TRASH_DAYS)}</p>
        <div class="line">
          <button
            type="button"
            class="btn danger"
            onClick={() => setAsked({ ids: idsIn(trash), entryId: undefined })}
          >
            {say("trash.clear")}
          </button>
        </div>
      </div>
      {found.length === 0 && <Empty title={say("trash.noMatch")} />}
      <ul class="list trash">
        {found.slice(0, count).map((group) => (
          <TrashEntry
            key={group.article.id}
            {...{ group, settings, reporter }}
            onPurge={(ids, entryId) => setAsked({ ids, entryId })}
          />
        ))}
      </ul>
      {count < found.length && <div ref={end} class="end" />}
      {asked && (
        <Question
          ids={asked.ids}
          isMoreThanShown={asked.entryId === undefined && hasHidden(trash, found)}
          onYes={() => confirm(asked)}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface QuestionProps {
  ids: TrashIds;
  /** The search hides some of it. */
  isMoreThanShown: boolean;
  onYes(): void;
  onNo(): void;
}

function Question({ ids, isMoreThanShown, onYes, onNo }: QuestionProps) {
  const what = articlesAndHighlights(ids.articleIds.length, ids.annotationIds.length);
  return (
    <ConfirmDialog
      title={say("trash.question", { what })}
      confirm={say("trash.confirm")}
      onConfirm={onYes}
      onCancel={onNo}
    >
      {isMoreThanShown && <p>{say("trash.isWhole")}</p>}
      <p>{say(ids.articleIds.length > 0 ? "trash.goneWithTexts" : "trash.gone")}</p>
      <p>{sayParts("trash.outOfReach", { lead: (words) => <b key="lead">{words}</b> })}</p>
    </ConfirmDialog>
  );
}
