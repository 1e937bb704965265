/** Whether the reader pinned Pressmark's button to the browser's toolbar, and how that is done. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** What the types of either browser lack. */
interface PinnedAction {
  getUserSettings?(): Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: Pick<typeof browser.action.onClicked, "addListener" | "removeListener">;
}

const action = () => browser.action as unknown as PinnedAction;

/** Whether the button is in sight; null where the browser does not tell. */
export async function readPinned(): Promise<boolean | null> {
  return (await action().getUserSettings?.())?.isOnToolbar ?? null;
}

/** The same as a hook: read again when the reader comes back to the page, and at every change. */
export function usePinned(): boolean | null {
  const [isPinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    const update = () => void readPinned().then(setPinned, () => {}); // it stays as it was last seen
    update();
    addEventListener("focus", update);
    action().onUserSettingsChanged?.addListener(update);
    return () => {
      removeEventListener("focus", update);
      action().onUserSettingsChanged?.removeListener(update);
    };
  }, []);
  return isPinned;
}

/** Whether the way to the pin is Firefox's, by a menu at a gear. */
export const PINS_BY_MENU: boolean = import.meta.env.FIREFOX;
