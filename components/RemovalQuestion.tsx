import { ConfirmDialog } from "./ConfirmDialog.tsx";
import { articlesAndHighlights } from "./count.ts";
import { namedBy } from "./undo-steps.ts";
import type { Question } from "./use-removal-question.ts";

/** Asks before an import deletes for ever what is here. All its words stand in this file. */
export function RemovalQuestion({ fileName, removal, onAnswer }: Question) {
  const { articles, annotations, examples, hasMore } = removal;
  return (
    <ConfirmDialog
      title={`Delete ${articlesAndHighlights(articles, annotations)} here, too?`}
      confirm="Delete them here, too"
      other={{ label: "Keep them, import the rest", onPick: () => onAnswer("keep") }}
      onConfirm={() => onAnswer("remove")}
      onCancel={() => onAnswer(null)}
    >
      <p>
        Where “<bdi>{fileName}</bdi>” was made they were deleted for ever. Here they are still kept.
        Deleted here, too, they cannot be brought back. Nothing was imported so far.
      </p>
      <ul class="examples">
        {examples.map((words, i) => (
          <li key={i} dir="auto">
            {namedBy(words)}
          </li>
        ))}
        {hasMore && <li>and more</li>}
      </ul>
    </ConfirmDialog>
  );
}
