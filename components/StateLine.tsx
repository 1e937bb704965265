import type { AnchorStatus } from "../lib/model/anchor-status.ts";

/** How a highlight stands on the page today. */
export type AnchorStatusView = Omit<AnchorStatus, "id">;

const MOST = 4;
/** Never 100 for what has changed, nor 0 for what was found. */
const percent = (share: number) => `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
const RISKS = {
  repeated: "The same words stand elsewhere on the page; the words around them tell them apart.",
  volatile:
    "This part of the page changes by itself: it may be gone at the next visit. The words are kept.",
  outside: "This is not in the article’s text as it was read.",
};

/** The state in words; nothing to say of one that stands where it stood. */
export function StateLine({ standing }: { standing: AnchorStatusView | undefined }) {
  if (!standing) return null;
  const { state, similarity, changes, alternatives, hidden, risks } = standing;
  return (
    <>
      {state === "edited" && (
        <p class="state">
          Edited since{similarity > 0 && `, ${percent(similarity)} as it was`}:{" "}
          {changes.slice(0, MOST).map(({ was, is }) => (
            <bdi class="change" key={`${was}>${is}`}>
              {was && <del>{was}</del>} {is && <ins>{is}</ins>}{" "}
            </bdi>
          ))}
          {changes.length > MOST && `and ${changes.length - MOST} more`}
        </p>
      )}
      {state === "moved" && (
        <p class="state">The same words, but what stands around them is not what it was.</p>
      )}
      {state === "not-tried" && <p class="state hint">Not looked for on the page yet.</p>}
      {alternatives > 0 && (
        <p class="state">
          {alternatives === 1
            ? "One other place is as good"
            : `${alternatives} other places are as good`}
          : this may be the wrong one.
        </p>
      )}
      {hidden && <p class="state">On the page, but folded away or hidden there.</p>}
      {risks.map((risk) => (
        <p class="state hint" key={risk}>
          {RISKS[risk]}
        </p>
      ))}
    </>
  );
}
