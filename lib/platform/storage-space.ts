/** The room that the browser gives the notebook, and its promise to keep it. */

export interface StorageSpace {
  /** Used, of what the browser grants: 0 to 1. */
  share: number;
  /** The browser does not clear it by itself when the disk runs full. */
  isKept: boolean;
}

/**
 * What the browser says of its storage; asks it once to keep the notebook. No browser asks the
 * reader for that: an extension with the permission `unlimitedStorage` gets it in Firefox, and in
 * Chromium such an extension is kept whatever the answer is.
 */
export async function readStorageSpace(
  storage: Pick<StorageManager, "persisted" | "persist" | "estimate"> = navigator.storage,
): Promise<StorageSpace> {
  const isPersisted = (await storage.persisted()) || (await storage.persist());
  const { usage = 0, quota = 0 } = await storage.estimate();
  return {
    share: quota > 0 ? usage / quota : 0,
    isKept: isPersisted || !import.meta.env.FIREFOX,
  };
}
