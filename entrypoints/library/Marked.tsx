import { hitSpans, type Needle } from "../../lib/library/folded-words.ts";

/** A text with the words that were searched for marked in it. */
export function Marked({ text, needles }: { text: string; needles: readonly Needle[] }) {
  const spans = hitSpans(text, needles);
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(({ start, end }, i) => [
        text.slice(spans[i - 1]?.end ?? 0, start),
        <mark class="found" key={start}>
          {text.slice(start, end)}
        </mark>,
      ])}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
