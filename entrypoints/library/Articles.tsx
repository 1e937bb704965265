import { useEffect, useRef, useState } from "preact/hooks";
import type { Settings } from "../../lib/model/settings.ts";
import type { Notice } from "./App.tsx";
import { ArticleEntry } from "./ArticleEntry.tsx";
import type { Entry } from "./view.ts";

interface Props {
  entries: Entry[];
  settings: Settings;
  knownTags: readonly string[];
  picked: ReadonlySet<string>;
  onPick(picked: ReadonlySet<string>): void;
  isFiltered: boolean;
  onClear(): void;
  tell(notice: Notice | null): void;
}

/** Articles drawn at once; more come when the end of the list comes near. */
const STEP = 40;

export function Articles({
  entries,
  settings,
  knownTags,
  picked,
  onPick,
  isFiltered,
  onClear,
  tell,
}: Props) {
  const [count, setCount] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const eye = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setCount((n) => n + STEP);
      },
      { rootMargin: "1200px" },
    );
    eye.observe(end.current);
    return () => eye.disconnect();
  }, [count]);

  const highlights = entries.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const pick = (id: string, isOn: boolean) => {
    const next = new Set(picked);
    if (isOn) next.add(id);
    else next.delete(id);
    onPick(next);
  };
  const isAll = entries.every(({ page }) => picked.has(page.id));
  return (
    <>
      <div class="line">
        <div class="all">
          <input
            type="checkbox"
            checked={isAll}
            aria-label="Select all that are shown"
            onChange={() => onPick(isAll ? new Set() : new Set(entries.map(({ page }) => page.id)))}
          />
          <span role="status">
            {picked.size > 0
              ? `${picked.size} selected`
              : `${entries.length === 1 ? "1 article" : `${entries.length} articles`}, ${highlights === 1 ? "1 highlight" : `${highlights} highlights`}`}
          </span>
        </div>
        {picked.size > 0 && (
          <button type="button" class="link" onClick={() => onPick(new Set())}>
            Select none
          </button>
        )}
        {isFiltered && (
          <button type="button" class="link" onClick={onClear}>
            Show everything
          </button>
        )}
      </div>
      <ol class="list articles">
        {entries.slice(0, count).map((entry) => (
          <ArticleEntry
            key={entry.page.id}
            entry={entry}
            settings={settings}
            knownTags={knownTags}
            isPicked={picked.has(entry.page.id)}
            onPick={(isOn) => pick(entry.page.id, isOn)}
            tell={tell}
          />
        ))}
      </ol>
      {count < entries.length && <div ref={end} class="end" />}
    </>
  );
}
