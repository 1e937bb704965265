import { useEffect, useRef } from "preact/hooks";
import { say, sayCount, sayParts } from "../lib/i18n/say.ts";
import type { ImportProblem, ImportPreview as Preview } from "../lib/model/import-preview.ts";
import { articlesAndHighlights } from "./count.ts";

interface Props {
  preview: Preview;
  /** It is being written. */
  onImport(): void;
  onCancel(): void;
}

/** What an import would do, for the reader to decide on. */
export function ImportPreview({ preview, onImport, onCancel }: Props) {
  const { fileName, formatName, articles, highlights, problemCount } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isEmpty = articles === 0 && highlights === 0;
  const what = articlesAndHighlights(articles, highlights);
  return (
    <section class="import-preview" aria-labelledby="import-heading">
      <h2 id="import-heading" tabIndex={-1} ref={heading}>
        {sayParts("importing.heading", { name: <bdi key="name">{fileName}</bdi> })}
      </h2>
      <p>
        {isEmpty
          ? say("importing.contentsNone", { format: formatName })
          : say("importing.contents", { format: formatName, what })}
      </p>
      <Outcome preview={preview} />
      {problemCount > 0 && <Problems {...preview} />}
      <div class="row">
        {!isEmpty && (
          <button type="button" class="btn main" onClick={onImport}>
            {say("importing.confirm")}
          </button>
        )}
        <button type="button" class="btn" onClick={onCancel}>
          {say(isEmpty ? "shared.close" : "shared.cancel")}
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
    added && say("importing.added", { what: added }),
    changed && say("importing.changed", { what: changed }),
    report.unchanged > 0 && say("importing.unchanged", { count: report.unchanged }),
    report.inTrash > 0 && say("importing.inTrash", { count: report.inTrash }),
    annotationsAdded > 0 && quoteOnly > 0 && say("importing.later"),
    say("importing.nothingDeleted"),
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
      <summary>{sayCount("importing.problems", problemCount)}</summary>
      <ul class="problems">
        {problems.map((problem, i) => (
          <li key={i}>{problemParts(problem)}</li>
        ))}
        {more > 0 && <li>{say("importing.moreProblems", { count: more })}</li>}
      </ul>
    </details>
  );
}

/** As `notes.csv · line 3 · url: is not a web address. It was left out.` */
function problemParts({ file, line, field, wrong, done }: ImportProblem) {
  const at = line === null ? "" : say("importing.line", { line: String(line) });
  const place = [file, at, field].filter((part) => part !== null && part !== "").join(" · ");
  return sayParts("importing.problem", { place: <bdi key="place">{place}</bdi>, wrong, done });
}
