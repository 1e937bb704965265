import type { ComponentChild } from "preact";
import { say, sayCount, sayParts } from "../lib/i18n/say.ts";
import type { AnchorStatus } from "../lib/model/anchor-status.ts";
import { partInPercent } from "./percent.ts";

const MAX_CHANGES_SHOWN = 4;
const RISK_TEXTS = {
  repeated: "highlight.repeated",
  volatile: "highlight.volatile",
  outside: "highlight.outside",
} as const;

/**
 * The anchor status in words; nothing for a highlight that was anchored exactly and without risk.
 */
export function AnchorStatusLine({ status }: { status: Omit<AnchorStatus, "id"> | undefined }) {
  if (!status) return null;
  const { state, alternatives, hidden, risks } = status;
  return (
    <>
      {state === "edited" && <EditedLine {...status} />}
      {state === "moved" && <p class="status-line">{say("highlight.moved")}</p>}
      {state === "not-tried" && <p class="status-line hint">{say("highlight.notTried")}</p>}
      {alternatives > 0 && (
        <p class="status-line">{sayCount("highlight.alternatives", alternatives)}</p>
      )}
      {hidden && <p class="status-line">{say("highlight.hidden")}</p>}
      {risks.map((risk) => (
        <p class="status-line hint" key={risk}>
          {say(RISK_TEXTS[risk])}
        </p>
      ))}
    </>
  );
}

function EditedLine({ similarity, changes }: Pick<AnchorStatus, "similarity" | "changes">) {
  const shown: ComponentChild = <Changes changes={changes} />;
  // It was found: not 0 % either.
  const share = partInPercent(Math.max(0.01, similarity));
  return (
    <p class="status-line">
      {similarity > 0
        ? sayParts("highlight.editedShare", { share, changes: shown })
        : sayParts("highlight.edited", { changes: shown })}
    </p>
  );
}

/** The first ones, and how many more there are. */
function Changes({ changes }: Pick<AnchorStatus, "changes">) {
  const hiddenChanges = changes.length - MAX_CHANGES_SHOWN;
  return (
    <>
      {changes.slice(0, MAX_CHANGES_SHOWN).map(({ was, is }) => (
        <bdi class="change" key={`${was}>${is}`}>
          {was && <del>{was}</del>} {is && <ins>{is}</ins>}{" "}
        </bdi>
      ))}
      {hiddenChanges > 0 && sayCount("highlight.moreChanges", hiddenChanges)}
    </>
  );
}
