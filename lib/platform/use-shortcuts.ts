/** The keyboard commands as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import { readShortcuts, type Shortcut } from "./shortcuts.ts";

/** As they are now; read again when the reader comes back from the browser's page of shortcuts. */
export function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const update = () => void readShortcuts().then(setShortcuts);
    update();
    addEventListener("focus", update);
    return () => removeEventListener("focus", update);
  }, []);
  return shortcuts;
}
