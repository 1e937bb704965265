import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type ListMove, useRovingList } from "../../components/roving-list.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Block } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { directionOf } from "../../lib/text/direction.ts";
import { groupMarkers, groupName, type Marker, markersOf } from "./markers.ts";

interface Props {
  /** Those on the page, in reading order. */
  annotations: readonly Annotation[];
  blocks: readonly Block[];
  lang: string;
  colors: Settings["colors"];
  currentId: string | null;
  onPick(id: string): void;
}

/** Pixels: what a finger or an unsteady hand can hit. */
const LEAST_WIDTH = 24;
/** Pixels of the line in the narrowest panel, until it is measured. */
const FIRST_WIDTH = 200;

/**
 * Where the highlights stand along the article: a line with a mark for each. Marks that stand too
 * close to be pressed apart are one button, which goes from one to the next.
 */
export function MarkerLine({ annotations, blocks, lang, colors, currentId, onPick }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const width = useWidth(line);
  const markers = useMemo(() => markersOf(annotations, blocks), [annotations, blocks]);
  const groups = groupMarkers(markers, LEAST_WIDTH / width);
  const buttonOf = (id: string) =>
    line.current?.querySelector<HTMLElement>(`[data-marker="${CSS.escape(id)}"]`);
  const roving = useRovingList(groups.map(idOf), buttonOf);
  const isRtl = directionOf(lang) === "rtl";
  const press = (event: KeyboardEvent) => {
    const by = moveOf(event.key, isRtl);
    const from = (event.target as Element).closest<HTMLElement>("[data-marker]")?.dataset.marker;
    if (!by || from === undefined) return;
    event.preventDefault();
    roving.move(from, by);
  };
  const pick = (group: readonly Marker[]) => {
    const at = group.findIndex(({ annotation }) => annotation.id === currentId);
    const next = group[(at + 1) % group.length];
    if (next) onPick(next.annotation.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie as a line in both browsers
    <div
      class="markers"
      role="group"
      dir={isRtl ? "rtl" : "ltr"}
      aria-label={say("panel.markers")}
      ref={line}
      onKeyDown={press}
    >
      {markers.map(({ annotation, at }) => (
        <i
          key={annotation.id}
          class={annotation.id === currentId ? "tick on" : "tick"}
          data-hue={colors[annotation.body.color.value].hue}
          style={{ insetInlineStart: `${at * 100}%` }}
        />
      ))}
      {groups.map((group) => (
        <span
          key={idOf(group)}
          class="marker"
          style={{ insetInlineStart: `${(group[0]?.at ?? 0) * 100}%` }}
        >
          <button
            type="button"
            data-marker={idOf(group)}
            tabIndex={idOf(group) === roving.activeId ? 0 : -1}
            aria-label={groupName(group)}
            title={groupName(group)}
            aria-current={group.some(({ annotation }) => annotation.id === currentId)}
            onFocus={() => roving.setActive(idOf(group))}
            onClick={() => pick(group)}
          />
        </span>
      ))}
    </div>
  );
}

const idOf = (group: readonly Marker[]) => group[0]?.annotation.id ?? "";

const MOVES: Readonly<Record<string, ListMove>> = { Home: "first", End: "last" };

function moveOf(key: string, isRtl: boolean): ListMove | undefined {
  if (key === "ArrowRight") return isRtl ? "previous" : "next";
  if (key === "ArrowLeft") return isRtl ? "next" : "previous";
  return MOVES[key];
}

function useWidth(line: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(FIRST_WIDTH);
  useEffect(() => {
    const element = line.current;
    if (!element || typeof ResizeObserver === "undefined") return; // a test has no layout
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || FIRST_WIDTH));
    observer.observe(element);
    return () => observer.disconnect();
  }, [line]);
  return width;
}
