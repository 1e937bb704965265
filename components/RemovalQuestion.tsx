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
      confirm="Delete here, too"
      other={{ label: "Keep them", onPick: () => onAnswer("keep") }}
      onConfirm={() => onAnswer("remove")}
      onCancel={() => onAnswer(null)}
    >
      <p>
        Where “<bdi>{fileName}</bdi>” was made they were deleted for ever; here you still have them.
        Deleted here, too, they cannot be brought back. If you keep them, all else in the file is
        imported.
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
