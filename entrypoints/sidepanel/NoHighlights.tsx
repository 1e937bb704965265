import { Empty } from "../../components/Empty.tsx";
import type { Obstacle } from "../../lib/platform/protocol.ts";
import { CANVAS, FRAME, PDF } from "./barred.ts";

const EXPLANATIONS = { pdf: PDF, canvas: CANVAS, frame: FRAME };

/** In place of a list: how to begin, or why nothing can be marked here. */
export function NoHighlights({ obstacle }: { obstacle: Obstacle | null | undefined }) {
  if (!obstacle) {
    return (
      <Empty title="Nothing highlighted yet">
        <p>
          Select a passage in the page and pick a colour, or press the shortcut. It is saved here,
          on this machine, at once.
        </p>
      </Empty>
    );
  }
  const { title, text } = EXPLANATIONS[obstacle.kind];
  return (
    <Empty title={title}>
      <p>{text}</p>
      {obstacle.kind === "frame" && /^https?:/.test(obstacle.address) && (
        <p>
          <a href={obstacle.address} target="_blank" rel="noopener noreferrer">
            Open the frame by itself
          </a>
        </p>
      )}
    </Empty>
  );
}
