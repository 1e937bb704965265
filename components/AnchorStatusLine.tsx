import type { AnchorStatus } from "../lib/model/anchor-status.ts";

const MAX_CHANGES_SHOWN = 4;
const RISK_TEXTS = {
  repeated: "The same words stand elsewhere on the page; the words around them tell them apart.",
  volatile:
    "This part of the page changes by itself: it may be gone at the next visit. The words are kept.",
  outside: "This is not in the article’s text as it was read.",
};

/**
 * The anchor status in words; nothing for a highlight that was anchored exactly and without risk.
 */
export function AnchorStatusLine({ status }: { status: Omit<AnchorStatus, "id"> | undefined }) {
  if (!status) return null;
  const { state, alternatives, hidden, risks } = status;
  return (
    <>
      {state === "edited" && <EditedLine {...status} />}
      {state === "moved" && (
        <p class="status-line">The same words, but what stands around them is not what it was.</p>
      )}
      {state === "not-tried" && <p class="status-line hint">Not looked for on the page yet.</p>}
      {alternatives > 0 && (
        <p class="status-line">
          {alternatives === 1
            ? "One other place is as good"
            : `${alternatives} other places are as good`}
          : this may be the wrong one.
        </p>
      )}
      {hidden && <p class="status-line">On the page, but folded away or hidden there.</p>}
      {risks.map((risk) => (
        <p class="status-line hint" key={risk}>
          {RISK_TEXTS[risk]}
        </p>
      ))}
    </>
  );
}

function EditedLine({ similarity, changes }: Pick<AnchorStatus, "similarity" | "changes">) {
  const hiddenChanges = changes.length - MAX_CHANGES_SHOWN;
  return (
    <p class="status-line">
      Edited since{similarity > 0 && `, ${percentOf(similarity)} as it was`}:{" "}
      {changes.slice(0, MAX_CHANGES_SHOWN).map(({ was, is }) => (
        <bdi class="change" key={`${was}>${is}`}>
          {was && <del>{was}</del>} {is && <ins>{is}</ins>}{" "}
        </bdi>
      ))}
      {hiddenChanges > 0 && `and ${hiddenChanges} more`}
    </p>
  );
}

/** Never 100 % of a quote that changed, nor 0 % of one that was found. */
function percentOf(similarity: number): string {
  return `${Math.min(99, Math.max(1, Math.round(similarity * 100)))} %`;
}
