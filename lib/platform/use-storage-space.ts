/** The room for the notebook as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import { readStorageSpace, type StorageSpace } from "./storage-space.ts";

/** Read again whenever the reader comes back to the screen; null until it is read. */
export function useStorageSpace(): StorageSpace | null {
  const [space, setSpace] = useState<StorageSpace | null>(null);
  useEffect(() => {
    // A browser that does not say gives no warning.
    const read = () => void readStorageSpace().then(setSpace, () => {});
    read();
    addEventListener("focus", read);
    return () => removeEventListener("focus", read);
  }, []);
  return space;
}
