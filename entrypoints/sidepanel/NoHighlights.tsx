import { Empty } from "../../components/Empty.tsx";
import { say } from "../../lib/i18n/say.ts";
import type { Obstacle } from "../../lib/platform/protocol.ts";
import { canvasExplanation, frameExplanation, pdfExplanation } from "./barred.ts";

const EXPLANATIONS = {
  pdf: pdfExplanation,
  canvas: canvasExplanation,
  frame: frameExplanation,
};

/** In place of a list: how to begin, or why nothing can be marked here. */
export function NoHighlights({ obstacle }: { obstacle: Obstacle | null | undefined }) {
  if (!obstacle) {
    return (
      <Empty title={say("panel.noneTitle")}>
        <p>{say("panel.none")}</p>
      </Empty>
    );
  }
  const { title, text } = EXPLANATIONS[obstacle.kind]();
  return (
    <Empty title={title}>
      <p>{text}</p>
      {obstacle.kind === "frame" && /^https?:/.test(obstacle.address) && (
        <p>
          <a href={obstacle.address} target="_blank" rel="noopener noreferrer">
            {say("panel.openFrame")}
          </a>
        </p>
      )}
    </Empty>
  );
}
