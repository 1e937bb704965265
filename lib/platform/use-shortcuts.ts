/** The browser's commands as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import { readShortcuts, type Shortcut } from "./shortcuts.ts";

/** The commands with their keys; none until they are read. Read again when the screen is seen. */
export function useShortcuts(doc: Document = document): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    doc.addEventListener("visibilitychange", read);
    return () => doc.removeEventListener("visibilitychange", read);
  }, [doc]);
  return shortcuts;
}
