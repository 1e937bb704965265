/** From here on the reader is warned: what comes next may not fit. */
const FULL = 0.9;

/** Says that the room for the notebook is almost used up, and what to do. */
export function StorageLine({ share }: { share: number }) {
  if (share < FULL) return null;
  return (
    <p class="set-aside" role="status">
      The room that the browser has for Pressmark is {Math.floor(share * 100)} % full. Everything so
      far is saved, but soon nothing more will fit. Make room on the disk, and{" "}
      <a href="/options.html#backup" target="_blank" rel="noreferrer">
        save a backup
      </a>{" "}
      before.
    </p>
  );
}
