import { useLayoutEffect, useRef } from "preact/hooks";
import { SelectionToolbar } from "../../components/SelectionToolbar.tsx";
import type { Settings } from "../../lib/model/settings.ts";
import type { Reading } from "./use-reading.ts";
import { placeBeside, type useSelection } from "./use-selection.ts";

interface Props {
  selection: ReturnType<typeof useSelection>;
  settings: Settings;
  reading: Pick<Reading, "highlight">;
}

/** The toolbar at the selection, as in web pages; keys do the same. */
export function SelectionBar({ selection, settings, reading }: Props) {
  const { toolbar, colors, lastColor } = settings;
  const { selected } = selection;
  const place = useRef<HTMLDivElement>(null);
  const isWanted = toolbar === "always" || (toolbar === "modifier" && selected?.withModifier);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !selected) return;
    const move = () => {
      const last = selected.ranges.at(-1);
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      if (!last) return;
      const { left, top } = placeBeside(
        last.getBoundingClientRect(),
        element.getBoundingClientRect(),
        view,
      );
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    move();
    window.addEventListener("scroll", move, { passive: true });
    window.addEventListener("resize", move);
    return () => {
      window.removeEventListener("scroll", move);
      window.removeEventListener("resize", move);
    };
  }, [selected, isWanted]);
  if (!selected || !isWanted) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on it must not take the selection away
    <div class="at-selection" ref={place} onMouseDown={(event) => event.preventDefault()}>
      <SelectionToolbar
        colors={colors}
        current={lastColor}
        onHighlight={(color, focus) => reading.highlight(selected.ranges, color, focus)}
      />
    </div>
  );
}
