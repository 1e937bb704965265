import { useEffect, useState } from "preact/hooks";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { isLoss, type KnownCount } from "../../lib/model/known-count.ts";
import { noteCount, readKnownCount } from "../../lib/platform/known-count.ts";
import { countHighlights } from "../../lib/store/backup.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";

/** Says when most of the notebook is gone since it was last looked at, and leads to the backups. */
export function LossLine({ db }: { db: NotebookDb }) {
  const live = useLive(() => countHighlights(db), []);
  const present = live.state === "ready" ? live.value : undefined;
  const [known, setKnown] = useState<KnownCount | null>(null);
  useEffect(() => {
    if (present === undefined) return;
    void readKnownCount().then((before) => {
      setKnown(before);
      const isNews = before.highlights !== present.highlights || before.purged !== present.purged;
      if (isNews && !isLoss(before, present)) void noteCount(present);
    });
  }, [present]);
  if (present === undefined || !known || !isLoss(known, present)) return null;
  const before = sayCount("shared.highlights", known.highlights);
  const accept = () => void noteCount(present).then(setKnown);
  return (
    <div class="set-aside" role="alert">
      {sayCount("health.loss", present.highlights, { before })}{" "}
      <a href="/options.html#backup">{say("health.lossRestore")}</a>{" "}
      <button type="button" class="link" onClick={accept}>
        {say("health.lossAccept")}
      </button>
    </div>
  );
}
