import { countOf } from "./count.ts";

interface Props {
  /** How many records cannot be read. */
  count: number;
  /** Offers them as a file; absent where that is done elsewhere. */
  onSave?: (() => void) | undefined;
}

/** Says what of the notebook could not be read, and that it is not lost. */
export function SetAsideLine({ count, onSave }: Props) {
  if (count === 0) return null;
  return (
    <p class="set-aside" role="status">
      {countOf(count, "record")} could not be read and {count === 1 ? "is" : "are"} not shown.
      Nothing was deleted: {count === 1 ? "it stays" : "they stay"} in the notebook as{" "}
      {count === 1 ? "it is" : "they are"}.{" "}
      {onSave ? (
        <button type="button" class="link" onClick={onSave}>
          Save as a file
        </button>
      ) : (
        "The library can save what could not be read as a file."
      )}
    </p>
  );
}
