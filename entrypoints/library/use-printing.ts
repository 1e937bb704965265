/** On paper stands all that is listed, not only what is drawn in the window. */
import { type ComponentChild, render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Renders `printed` when the browser is about to print, and takes it away afterwards. At once: the
 * browser does not wait.
 */
export function usePrinting(printed: () => ComponentChild): void {
  const latest = useRef(printed);
  latest.current = printed;
  useLayoutEffect(() => {
    const paper = document.createElement("div");
    paper.className = "paper";
    document.body.append(paper);
    const before = () => render(latest.current(), paper);
    const after = () => render(null, paper);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      render(null, paper);
      paper.remove();
    };
  }, []);
}
