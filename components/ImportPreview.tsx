import { useEffect, useRef } from "preact/hooks";
import type { ImportProblem, ImportPreview as Preview } from "../lib/model/import-preview.ts";
import { articlesAndHighlights, countOf } from "./count.ts";

interface Props {
  preview: Preview;
  /** It is being written. */
  isBusy: boolean;
  onImport(): void;
  onCancel(): void;
}

/** What an import would do, for the reader to decide on. */
export function ImportPreview({ preview, isBusy, onImport, onCancel }: Props) {
  const { fileName, formatName, articles, highlights, problemCount } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isEmpty = articles === 0 && highlights === 0;
  return (
    <section class="import-preview" aria-labelledby="import-heading">
      <h2 id="import-heading" tabIndex={-1} ref={heading}>
        Import “<bdi>{fileName}</bdi>”?
      </h2>
      <p>
        {formatName}, with {articlesAndHighlights(articles, highlights) || "nothing to import"}.
      </p>
      <Outcome preview={preview} />
      {problemCount > 0 && <Problems {...preview} />}
      <div class="row">
        {!isEmpty && (
          <button type="button" class="btn main" disabled={isBusy} onClick={onImport}>
            Import
          </button>
        )}
        <button type="button" class="btn" disabled={isBusy} onClick={onCancel}>
          {isEmpty ? "Close" : "Cancel"}
        </button>
      </div>
    </section>
  );
}

function Outcome({ preview: { report, quoteOnly } }: { preview: Preview }) {
  const { articlesAdded, annotationsAdded, articlesChanged, annotationsChanged } = report;
  const added = articlesAndHighlights(articlesAdded, annotationsAdded);
  const changed = articlesAndHighlights(articlesChanged, annotationsChanged);
  const facts = [
    added && `New: ${added}.`,
    changed && `Something is added to ${changed}.`,
    report.unchanged > 0 && `Here already, and not imported again: ${report.unchanged}.`,
    report.inTrash > 0 && `In the trash, where they stay: ${report.inTrash}.`,
    annotationsAdded > 0 &&
      quoteOnly > 0 &&
      "Highlights are shown on their page when you next visit it, where their words stand.",
    "Nothing that is here is deleted.",
  ];
  return (
    <ul>
      {facts.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Problems({ problems, problemCount }: Pick<Preview, "problems" | "problemCount">) {
  const more = problemCount - problems.length;
  return (
    <details>
      <summary>{countOf(problemCount, "problem")} in the file</summary>
      <ul class="problems">
        {problems.map((problem, i) => (
          <li key={i} dir="auto">
            {problemText(problem)}
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </details>
  );
}

/** As `notes.csv, line 3, url: is not a web address. It was left out.` */
function problemText({ file, line, field, wrong, done }: ImportProblem): string {
  const place = [file, line !== null && `line ${line}`, field].filter(Boolean).join(", ");
  return `${place}: ${wrong}. ${done}`;
}
