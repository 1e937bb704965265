/** *Check a backup*, for the screens: reads a file beside the page (verify-backup.ts). */

import { messageOf } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import type { NotebookDb } from "../store/db.ts";
import { apart } from "./apart.ts";
import type { VerifyResult } from "./verify-backup.ts";

/** Is the file whole, and does it have what the notebook has? Never rejects. */
export async function checkBackup(db: NotebookDb, file: Blob): Promise<VerifyResult> {
  return apart(db, "verifyBackup", file).catch((error) => ({
    ok: false,
    message: say("errors.notChecked", { reason: messageOf(error) }),
  }));
}
