/** How a highlight stands on the page today. */
export interface StandingView {
  state: "exact" | "moved" | "edited" | "not-found" | "not-tried";
  changes: readonly { was: string; is: string }[];
  rivals: number;
  hidden: boolean;
}

const MOST = 4;

/** The state in words; nothing to say of one that stands where it stood. */
export function StateLine({ standing }: { standing: StandingView | undefined }) {
  if (!standing) return null;
  const { state, changes, rivals, hidden } = standing;
  return (
    <>
      {state === "edited" && (
        <p class="state">
          Edited since:{" "}
          {changes.slice(0, MOST).map(({ was, is }) => (
            <bdi class="change" key={`${was}>${is}`}>
              {was && <del>{was}</del>} {is && <ins>{is}</ins>}{" "}
            </bdi>
          ))}
          {changes.length > MOST && `and ${changes.length - MOST} more`}
        </p>
      )}
      {rivals > 0 && (
        <p class="state">
          {rivals === 1 ? "One other place is as good" : `${rivals} other places are as good`}: this may be the wrong
          one.
        </p>
      )}
      {hidden && <p class="state">On the page, but folded away or hidden there.</p>}
    </>
  );
}
