/** The highlights of the copy that is on the screen, kept up to date with the notebook. */

import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { CopyHighlights, type Places } from "./copy-highlights.ts";

export interface ShownHighlights {
  /** Null until the copy is on the screen. */
  highlights: RefObject<CopyHighlights | null>;
  /** Null until all highlights were looked for in this text. */
  places: Places | null;
}

/** `textId`: another one when the copy shows another text. */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  textId: string,
  annotations: readonly Annotation[],
  { colors, theme }: Settings,
): ShownHighlights {
  const highlights = useRef<CopyHighlights | null>(null);
  const [places, setPlaces] = useState<Places | null>(null);

  useLayoutEffect(() => {
    if (!root.current) return;
    const own = new CopyHighlights(root.current, window);
    highlights.current = own;
    setPlaces(null);
    return () => own.stop();
  }, [root, textId]);

  useEffect(() => {
    let isCurrent = true;
    void highlights.current?.show(annotations, colors).then((found) => {
      if (found && isCurrent) setPlaces(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [textId, annotations, colors]);

  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const repaint = () => highlights.current?.repaint();
    repaint();
    dark.addEventListener("change", repaint);
    return () => dark.removeEventListener("change", repaint);
  }, [theme]);

  return { highlights, places };
}
