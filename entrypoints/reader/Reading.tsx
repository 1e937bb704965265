import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatMoment } from "../../components/format-date.ts";
import { keyHelp } from "../../components/highlight-keys.ts";
import { ShortcutSheet } from "../../components/ShortcutSheet.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { headOf } from "../../lib/export/article-layout.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { textOf } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { highlightCss } from "../../lib/page/painting/palette.ts";
import { openShortcutSettings } from "../../lib/platform/shortcuts.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { directionOf } from "../../lib/text/direction.ts";
import { minutesToRead } from "../../lib/text/words.ts";
import { CopyBanner } from "./CopyBanner.tsx";
import { CopyText } from "./CopyText.tsx";
import { inTextOrder } from "./copy-highlights.ts";
import { outlineOf } from "./copy-outline.ts";
import { Outline } from "./Outline.tsx";
import { PrintedCopy } from "./PrintedCopy.tsx";
import { SampleGuide } from "./SampleGuide.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { SideList } from "./SideList.tsx";
import { TopBar } from "./TopBar.tsx";
import { useCommands } from "./use-commands.ts";
import type { Copy } from "./use-copy.ts";
import { useHighlights } from "./use-highlights.ts";
import { useReading } from "./use-reading.ts";
import { useSelection } from "./use-selection.ts";
import { NO_SPANS } from "./Words.tsx";

interface Props {
  db: NotebookDb;
  copy: Copy;
  settings: Settings;
  reporter: UndoReporter;
  annotationId: string;
}

const HIGHLIGHT_CSS = highlightCss();
const NO_BLOCKS: Copy["versions"][number]["blocks"] = [];

/** How long the text is and when it was kept. */
function factsOf(version: Copy["shown"]): string {
  if (!version) return "";
  const minutes = sayCount("reader.minutes", minutesToRead(textOf(version.blocks)));
  const kept = say("reader.textKept", { moment: formatMoment(version.created, new Date()) });
  return `${minutes} · ${kept}`;
}

/** The text on the screen. Its nodes stay for as long as it does: highlights are ranges in them. */
function useText({ article, shown }: Copy) {
  const { meta } = article;
  const textId = shown?.id ?? "";
  const metaKey = JSON.stringify(meta);
  // A version never changes; the notebook gives a new object whenever anything is stored.
  const blocks = useMemo(() => shown?.blocks ?? NO_BLOCKS, [textId]);
  const head = useMemo(() => headOf(meta, blocks, say("article.untitled")), [metaKey, blocks]);
  const words = useMemo(
    () => <CopyText {...{ meta, head, blocks }} facts={factsOf(shown)} spansOf={NO_SPANS} hasIds />,
    [metaKey, head, blocks],
  );
  return { blocks, head, words, key: `${textId} ${metaKey}` };
}

/** An article of the notebook on the screen: its text, its highlights beside it, its tools. */
export function Reading({ db, copy, settings, reporter, annotationId }: Props) {
  const { article, annotations } = copy;
  const { meta } = article;
  const root = useRef<HTMLElement>(null);
  const selection = useSelection(root);
  const { blocks, head, words, key } = useText(copy);
  const { highlights, places } = useHighlights(root, key, annotations, settings);
  const ordered = useMemo(() => inTextOrder(annotations, places), [annotations, places]);
  const parts = { copy, highlights, places, selection, reporter, settings };
  const reading = useReading(parts);
  useCommands(reading, parts);
  // Keys do all that a click does, where the focus is: so the text takes it.
  const takesKeys = { tabIndex: 0, onClick: reading.onClick };
  const side = useSide(reading);
  const commands = useShortcuts();
  useEffect(() => {
    document.title = say("reader.pageTitle", { title: meta.title || say("article.untitled") });
  }, [meta.title]);
  useEffect(() => {
    if (places && annotationId) reading.arriveAt(annotationId);
  }, [places, annotationId]);
  return (
    <>
      <style>{HIGHLIGHT_CSS}</style>
      <TopBar
        {...{ article, settings, reporter }}
        highlights={annotations.length}
        isSideShown={side.isShown}
        onToggleSide={side.toggle}
      />
      <div class="columns">
        <Outline entries={outlineOf(blocks)} />
        <main>
          <SampleGuide {...{ db, copy, settings, reporter }} />
          <CopyBanner {...{ copy, reporter }} />
          <article
            ref={root}
            class="copy"
            {...takesKeys}
            lang={meta.language || undefined}
            dir={directionOf(meta.language)}
            aria-label={say("article.text")}
          >
            {words}
          </article>
          <PrintedCopy
            {...{ copy, head, blocks, settings, places, highlights }}
            annotations={ordered}
          />
        </main>
        <SideList
          {...{ copy, settings, reading }}
          annotations={ordered}
          isShown={side.isShown}
          onClose={side.close}
        />
      </div>
      <SelectionBar {...{ selection, settings, reading }} />
      <p class="unseen" role="status">
        {reading.announcement}
      </p>
      <ShortcutSheet keys={keyHelp()} commands={commands} onChangeCommands={openShortcutSettings} />
    </>
  );
}

/** In a narrow window the list is shown when it is asked for, and with an open highlight. */
function useSide({ currentId, close: closeHighlight }: ReturnType<typeof useReading>) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || currentId !== null;
  const close = () => {
    setOpen(false);
    closeHighlight();
  };
  return { isShown, close, toggle: () => (isShown ? close() : setOpen(true)) };
}
