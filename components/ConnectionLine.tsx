interface Props {
  /** As the store gives it. */
  connection: "open" | "blocked" | "replaced";
}

/** Says that another version of Pressmark is in the way, and what to do. */
export function ConnectionLine({ connection }: Props) {
  if (connection === "open") return null;
  if (connection === "blocked") {
    return (
      <p class="set-aside" role="alert">
        Your notebook is to be brought over to this version of Pressmark, but a page of the version
        before still has it open. Nothing is lost: close the other tabs of Pressmark, or restart the
        browser, and this page goes on by itself.
      </p>
    );
  }
  return (
    <p class="set-aside" role="alert">
      Pressmark was updated while this page was open. What was saved is safe; this page can save
      nothing more.{" "}
      <button type="button" class="link" onClick={() => location.reload()}>
        Reload this page
      </button>
    </p>
  );
}
