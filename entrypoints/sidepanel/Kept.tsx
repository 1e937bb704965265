import { useMemo } from "preact/hooks";
import { formatMoment } from "../../components/format-date.ts";
import { findInArchivedText } from "../../lib/anchoring/search/archived-text.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Version } from "../../lib/model/article.ts";

interface Props {
  annotation: Annotation;
  /** The kept texts of the article, oldest first. */
  versions: readonly Version[];
  lang: string;
}

/** Of a highlight that is not on the page today: how it stood in the last text that was kept with it. */
export function Kept({ annotation, versions, lang }: Props) {
  const kept = useMemo(() => lastWith(annotation, versions), [annotation, versions]);
  if (!kept) return null;
  const { text, start, end } = kept.place;
  return (
    <details class="kept">
      <summary class="kept-day">
        {kept.isToday ? "As it stood at" : "As it stood on"} {kept.moment}
      </summary>
      <p dir="auto" lang={lang || undefined}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </details>
  );
}

function lastWith({ target }: Annotation, versions: readonly Version[]) {
  for (const { blocks, created } of [...versions].reverse()) {
    const place = findInArchivedText(blocks, target.selector);
    const now = new Date();
    const isToday = new Date(created).toDateString() === now.toDateString();
    if (place) return { place, isToday, moment: formatMoment(created, now) };
  }
  return null;
}
