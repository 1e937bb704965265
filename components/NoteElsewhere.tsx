import { say } from "../lib/i18n/say.ts";

interface Props {
  /** The browser did not let the panel be opened from the page. */
  wasRefused: boolean;
  onOpen(): void;
}

/** In place of note and tags, on a page that lets none of our frames in. */
export function NoteElsewhere({ wasRefused, onOpen }: Props) {
  return (
    <p class="status-line hint" role="status">
      {say(wasRefused ? "highlight.pressButton" : "highlight.noNoteHere")}{" "}
      {!wasRefused && (
        <button type="button" class="as-link" onClick={onOpen}>
          {say("highlight.writeInPanel")}
        </button>
      )}
    </p>
  );
}
