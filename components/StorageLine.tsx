import { sayParts } from "../lib/i18n/say.ts";
import { percentOf } from "./count.ts";

/** From here on the reader is warned: what comes next may not fit. */
const FULL = 0.9;

/** Says that the room for the notebook is almost used up, and what to do. */
export function StorageLine({ share }: { share: number }) {
  if (share < FULL) return null;
  return (
    <p class="set-aside" role="status">
      {sayParts("health.space", {
        share: percentOf(share),
        backup: (words) => (
          <a key="backup" href="/options.html#backup" target="_blank" rel="noreferrer">
            {words}
          </a>
        ),
      })}
    </p>
  );
}
