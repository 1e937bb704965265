import type { BackupNotice } from "../lib/model/auto-backup.ts";
import { countOf } from "./count.ts";

interface Props {
  notice: BackupNotice | null;
  onDecline(): void;
}

/** Offers automatic backups, or says that they fail or are old; nothing if all is well. */
export function BackupLine({ notice, onDecline }: Props) {
  if (!notice) return null;
  if (notice.kind === "offer") {
    return (
      <p class="set-aside" role="status">
        Your notes are in this browser only. Pressmark can save a backup a day to your downloads
        folder, where it stays if the browser or the extension goes.{" "}
        <OptionsLink>Set up backups</OptionsLink>{" "}
        <button type="button" class="link" onClick={onDecline}>
          No, thanks
        </button>
      </p>
    );
  }
  if (notice.kind === "failed") {
    return (
      <p class="set-aside" role="alert">
        The last backup failed. {notice.message} <OptionsLink>Look at the backups</OptionsLink>
      </p>
    );
  }
  return (
    <p class="set-aside" role="status">
      The last backup is {countOf(notice.days, "day")} old, and you wrote something since.{" "}
      <OptionsLink>Back up now</OptionsLink>
    </p>
  );
}

function OptionsLink({ children }: { children: string }) {
  return (
    <a href="/options.html#backups" target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
