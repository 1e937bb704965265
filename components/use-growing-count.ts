/** Long lists are rendered in steps: more when the end of the list comes near. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Entries rendered at once. */
const STEP = 40;

/** How many entries to render; grows whenever the element `end` comes near the window. */
export function useGrowingCount(): { count: number; end: RefObject<HTMLDivElement | null> } {
  const [count, setCount] = useState(STEP);
  const end = useRef<HTMLDivElement>(null);
  // After each step the end is observed anew, at its new position.
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setCount((count) => count + STEP);
      },
      { rootMargin: "1200px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count]);
  return { count, end };
}
