import { say, sayParts } from "../lib/i18n/say.ts";
import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { articlesAndHighlights } from "./count.ts";
import { firstWords } from "./undo-steps.ts";
import type { Question } from "./use-removal-question.ts";

/** Asks before an import deletes for ever what is here. */
export function RemovalQuestion({ fileName, removal, onAnswer }: Question) {
  const { articles, annotations, examples, hasMore } = removal;
  return (
    <ConfirmDialog
      title={say("importing.removalTitle", {
        what: articlesAndHighlights(articles, annotations),
      })}
      confirm={say("importing.removeToo")}
      other={{ label: say("importing.keepThem"), onPick: () => onAnswer("keep") }}
      onConfirm={() => onAnswer("remove")}
      onCancel={() => onAnswer(null)}
    >
      <p>{sayParts("importing.removalWhy", { name: <bdi>{fileName}</bdi> })}</p>
      <ul class="examples">
        {examples.map((words, i) => (
          <li key={i} dir="auto">
            {say("shared.quoted", { words: firstWords(words) })}
          </li>
        ))}
        {hasMore && <li>{say("importing.andMore")}</li>}
      </ul>
    </ConfirmDialog>
  );
}
