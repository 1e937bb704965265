import type { RefObject } from "preact";
import { useMemo } from "preact/hooks";
import { formatMomentInFull } from "../../components/format-date.ts";
import { NoteText } from "../../components/NoteText.tsx";
import type { Head } from "../../lib/export/article-layout.ts";
import { direction, language, say } from "../../lib/i18n/say.ts";
import { type Annotation, quoteOf } from "../../lib/model/annotation.ts";
import type { Block } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { directionOf } from "../../lib/text/direction.ts";
import { CopyText } from "./CopyText.tsx";
import type { CopyHighlights, Places } from "./copy-highlights.ts";
import { numbersOf, printedSpans } from "./printed-spans.ts";
import type { Copy } from "./use-copy.ts";

interface Props {
  copy: Copy;
  /** In the order of the text. */
  annotations: readonly Annotation[];
  head: Head;
  blocks: readonly Block[];
  settings: Settings;
  places: Places | null;
  highlights: RefObject<CopyHighlights | null>;
}

/**
 * What is printed instead of the screen: browsers do not all print what is painted, so highlights
 * are elements here, and notes stand numbered below the text. Never shown on a screen.
 */
export function PrintedCopy(props: Props) {
  const { copy, annotations, head, blocks, settings, places, highlights } = props;
  const { article, shown } = copy;
  const { meta } = article;
  const { colors } = settings;
  const numbers = useMemo(() => numbersOf(annotations), [annotations]);
  const text = useMemo(() => {
    const parts = highlights.current?.parts() ?? [];
    const spans = printedSpans(annotations, places ?? new Map(), { parts, numbers, colors });
    return <CopyText {...{ meta, head, blocks }} spansOf={spans} hasIds={false} />;
  }, [places, annotations, numbers, colors, head, blocks]);
  return (
    <div class="printed" lang={meta.language || undefined} dir={directionOf(meta.language)}>
      {text}
      <PrintedNotes {...{ annotations, numbers, settings, places }} />
      <p class="printed-source" lang={language()} dir={direction()}>
        {meta.siteName && <>{meta.siteName} · </>}
        <bdi>{article.address}</bdi>
        {shown && <> · {say("reader.textKept", { moment: formatMomentInFull(shown.created) })}</>}
      </p>
    </div>
  );
}

interface NotesProps {
  annotations: readonly Annotation[];
  numbers: ReadonlyMap<string, number>;
  settings: Settings;
  places: Places | null;
}

function PrintedNotes({ annotations, numbers, settings, places }: NotesProps) {
  const noted = annotations.filter(({ id }) => numbers.has(id));
  if (noted.length === 0) return null;
  return (
    <section class="printed-notes">
      <h2 lang={language()} dir={direction()}>
        {say("reader.notes")}
      </h2>
      <ol>
        {noted.map((annotation) => {
          const { note, tags, color } = annotation.body;
          const { name, hue } = settings.colors[color.value];
          return (
            <li key={annotation.id} value={numbers.get(annotation.id)} dir="auto">
              <q dir="auto" data-hue={hue}>
                {shortened(quoteOf(annotation))}
              </q>{" "}
              <span class="kind" data-hue={hue}>
                {name}
              </span>
              {places?.get(annotation.id)?.span === null && <> {say("reader.notInThisText")}</>}
              {tags.value.map((tag) => (
                <bdi key={tag}> #{tag}</bdi>
              ))}
              {note.value && <NoteText text={note.value} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** UTF-16 units of a quote that stands before its note: its place in the text has it whole. */
const LONGEST_QUOTE = 120;

function shortened(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  return `${quote.slice(0, LONGEST_QUOTE).toWellFormed().trimEnd()}…`;
}
