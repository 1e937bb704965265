interface Props {
  /** The browser did not let the panel be opened from the page. */
  wasRefused: boolean;
  onOpen(): void;
}

/** In place of note and tags, on a page that lets none of our frames in. */
export function NoteElsewhere({ wasRefused, onOpen }: Props) {
  return (
    <p class="status-line hint" role="status">
      {wasRefused
        ? "Press the Pressmark button of the browser: note and tags are in the panel."
        : "This page lets no note be shown here. What you wrote is safe. "}
      {!wasRefused && (
        <button type="button" class="as-link" onClick={onOpen}>
          Write in the panel
        </button>
      )}
    </p>
  );
}
