import { useMemo } from "preact/hooks";
import { formatMoment } from "../../components/format-date.ts";
import { findInArchivedText } from "../../lib/anchoring/search/archived-text.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Version } from "../../lib/model/article.ts";

interface Props {
  annotation: Annotation;
  /** The stored texts of the article, oldest first. */
  versions: readonly Version[];
  lang: string;
}

/**
 * Of a highlight that is not on the page today: its passage in the last stored text that has it.
 */
export function ArchivedPassage({ annotation, versions, lang }: Props) {
  const passage = useMemo(() => findPassage(annotation, versions), [annotation, versions]);
  if (!passage) return null;
  const { text, start, end } = passage.match;
  return (
    <details class="archived">
      <summary class="archived-date">{dateText(passage.created)}</summary>
      <p dir="auto" lang={lang || undefined}>
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </p>
    </details>
  );
}

function dateText(created: string): string {
  const now = new Date();
  const isToday = new Date(created).toDateString() === now.toDateString();
  const moment = formatMoment(created, now);
  return say(isToday ? "panel.stoodAt" : "panel.stoodOn", { moment });
}

function findPassage({ target }: Annotation, versions: readonly Version[]) {
  for (const { blocks, created } of versions.toReversed()) {
    const match = findInArchivedText(blocks, target.selector);
    if (match) return { match, created };
  }
  return null;
}
