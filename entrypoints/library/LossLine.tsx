import { useEffect, useState } from "preact/hooks";
import { countOf } from "../../components/count.ts";
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
  const accept = () => void noteCount(present).then(setKnown);
  return (
    <div class="set-aside" role="alert">
      There were {countOf(known.highlights, "highlight")} here, and now there{" "}
      {present.highlights === 1 ? "is" : "are"} {present.highlights}. If you did not remove them
      yourself, the browser may have lost them: a backup brings them back.{" "}
      <a href="/options.html#backup">Restore a backup</a>{" "}
      <button type="button" class="link" onClick={accept}>
        It is right so
      </button>
    </div>
  );
}
