import { useEffect, useRef } from "preact/hooks";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { ArticleRow } from "./ArticleRow.tsx";
import { HighlightRow } from "./HighlightRow.tsx";
import { headingOf } from "./headings.ts";
import { titleOf } from "./library-view.ts";
import type { ListParts } from "./row-parts.ts";
import type { Row } from "./rows.ts";
import { chosenOf, type Selection } from "./selection.ts";
import { Tag } from "./Tag.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

interface Props {
  rows: readonly Row[];
  selection: Selection;
  parts: ListParts;
  /** The end of the rows came near: more are wanted. */
  onEnd(): void;
}

/** About how high a row is before it is drawn, in pixels. */
const ESTIMATES = { section: 52, article: 150, highlight: 130, rest: 40 };
/** Rows before the last at which more are asked for. */
const NEAR_END = 20;

/**
 * The rows in and near the window. Boxes choose; the arrows lead from box to box. What is not in
 * the document is counted for screen readers by `aria-setsize`, found by the search, and printed by
 * PrintedLibrary.
 */
export function LibraryList({ rows, selection, parts, onEnd }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const virtual = useVirtualRows({
    keys: rows.map(({ key }) => key),
    estimate: (index) => ESTIMATES[rows[index]?.kind ?? "rest"],
    list,
  });
  const keys = useListKeys({
    rows,
    selection,
    list,
    dispatch: parts.dispatch,
    scrollTo: virtual.scrollTo,
  });
  const last = virtual.items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > rows.length - NEAR_END) onEnd();
  }, [last, rows.length]);
  return (
    <ol
      ref={list}
      class="list rows"
      aria-label={say("library.list")}
      style={{ height: `${virtual.height}px` }}
      onKeyDown={keys.press}
      onClickCapture={keys.click}
    >
      {virtual.items.map(({ index, key, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtual.measure}
            class={row.kind}
            data-index={index}
            data-id={idOf(row)}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            style={{ transform: `translateY(${start - virtual.offset}px)` }}
          >
            <Content row={row} selection={selection} parts={parts} />
          </li>
        );
      })}
    </ol>
  );
}

function idOf(row: Row): string | undefined {
  if (row.kind === "highlight") return row.annotationId;
  return row.kind === "article" ? row.articleId : undefined;
}

interface ContentProps {
  row: Row;
  selection: Selection;
  parts: ListParts;
}

function Content({ row, selection, parts }: ContentProps) {
  const { records, dispatch, settings } = parts;
  if (row.kind === "section") {
    return (
      <h2 class="heading">
        {row.heading && parts.isByTag ? (
          <Tag tag={row.heading} settings={settings} />
        ) : (
          headingOf(row.heading, parts.isByTag)
        )}
        <small>{sayCount("shared.highlights", row.highlights)}</small>
      </h2>
    );
  }
  const article = records.article(row.articleId);
  if (!article) return null; // deleted since; the next listing is on its way
  if (row.kind === "rest") {
    return (
      <button
        type="button"
        class="link"
        onClick={() => dispatch({ type: "reveal", articleId: row.articleId })}
      >
        {sayCount("library.rest", row.count)}
      </button>
    );
  }
  const chosen = chosenOf(row, selection);
  const annotation = row.kind === "highlight" ? records.annotation(row.annotationId) : undefined;
  if (row.kind === "highlight" && !annotation) return null;
  return (
    <>
      <input
        type="checkbox"
        class="choose"
        checked={chosen === true}
        indeterminate={chosen === "some"}
        aria-label={
          annotation
            ? say("library.selectHighlight")
            : say("library.selectArticle", { title: titleOf(article) })
        }
      />
      {row.kind === "highlight" && annotation ? (
        <HighlightRow annotation={annotation} article={article} parts={parts} />
      ) : null}
      {row.kind === "article" && <ArticleRow row={row} article={article} parts={parts} />}
    </>
  );
}
