import { say, sayCount } from "../lib/i18n/say.ts";
import type { BackupNotice } from "../lib/model/auto-backup.ts";

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
        {say("health.backupOffer")} <OptionsLink>{say("health.backupSetUp")}</OptionsLink>{" "}
        <button type="button" class="link" onClick={onDecline}>
          {say("health.backupDecline")}
        </button>
      </p>
    );
  }
  if (notice.kind === "failed") {
    return (
      <p class="set-aside" role="alert">
        {say("health.backupFailed", { reason: notice.message })}{" "}
        <OptionsLink>{say("health.backupLook")}</OptionsLink>
      </p>
    );
  }
  return (
    <p class="set-aside" role="status">
      {sayCount("health.backupOld", notice.days)}{" "}
      <OptionsLink>{say("options.backUpNow")}</OptionsLink>
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
