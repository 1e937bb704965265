import { say, sayCount } from "../lib/i18n/say.ts";

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
      {sayCount("health.setAside", count)}{" "}
      {onSave ? (
        <button type="button" class="link" onClick={onSave}>
          {say("health.setAsideSave")}
        </button>
      ) : (
        say("health.setAsideElsewhere")
      )}
    </p>
  );
}
