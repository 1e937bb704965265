import type { ComponentChild } from "preact";
import type { Mark } from "../../lib/model/article.ts";
import { type Segment, type Span, segmentsOf, shifted } from "../../lib/model/segments.ts";
import type { Hue } from "../../lib/model/settings.ts";

/** A highlight in a part of the printed text. */
export interface PrintedSpan extends Span {
  hue: Hue;
  /** Of its note; absent if it has none, or ends in a later part. */
  number?: number | undefined;
}

/** The highlights of the printed text by part; on the screen none: there the painter paints. */
export type SpansOf = (part: string) => readonly PrintedSpan[];
export const NO_SPANS: SpansOf = () => [];

interface Props {
  /** As in `data-part` of the element around it. */
  part: string;
  text: string;
  marks?: readonly Mark[] | undefined;
  /** Where the text begins in the one that the marks are of. */
  offset?: number;
  spansOf: SpansOf;
}

/** Words of the article with their links, emphases and, printed, highlights. */
export function Words({ part, text, marks = [], offset = 0, spansOf }: Props) {
  let end = 0;
  return (
    <>
      {segmentsOf(text, shifted(marks, offset), spansOf(part)).map((segment) => {
        end += segment.text.length;
        return withMarks(segment, withSpans(segment, end));
      })}
    </>
  );
}

/** The shortest of the highlights around it, and the numbers of those that end with it. */
function withSpans({ text, spans }: Segment<PrintedSpan>, end: number): ComponentChild {
  const top = spans.at(-1);
  if (!top) return text;
  const numbers = spans.flatMap((span) => (span.end === end && span.number) || []);
  return (
    <>
      <mark data-hue={top.hue}>{text}</mark>
      {numbers.length > 0 && <sup>{numbers.join(", ")}</sup>}
    </>
  );
}

function withMarks({ marks }: Segment<PrintedSpan>, words: ComponentChild): ComponentChild {
  return marks.reduceRight((inner, mark) => <Marked mark={mark}>{inner}</Marked>, words);
}

function Marked({ mark, children }: { mark: Mark; children: ComponentChild }) {
  if (mark.type === "emphasis") return <em>{children}</em>;
  if (mark.type === "strong") return <strong>{children}</strong>;
  if (mark.type === "code") return <code>{children}</code>;
  const { href = "" } = mark;
  // What was stored is checked again: a backup may hold any address.
  if (!/^(?:https?|mailto):/i.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
