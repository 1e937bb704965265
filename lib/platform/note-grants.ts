/**
 * Which frame may show the note of which highlight. A token is good for one frame of one tab, once;
 * from then on the frame is known by what the browser says of it. Kept in session storage, because
 * the browser stops the background whenever it has nothing to do.
 */
import { browser } from "wxt/browser";
import type { NoteFocus } from "./protocol.ts";

/** `token` until a frame came with it, then `frameId`. */
export interface NoteGrant {
  tabId: number;
  annotationId: string;
  focus: NoteFocus;
  token: string | null;
  frameId: number | null;
}

const KEY = "noteGrants";
/**
 * Of one tab and of all: a tab has one card, and the frame of the one before may still be saving.
 * Older ones go first; a frame whose grant is gone says that it could not save.
 */
const MOST_OF_A_TAB = 4;
const MOST = 200;

/** With one more; the oldest of its tab, or of all, make room. */
export function withGrant(grants: readonly NoteGrant[], grant: NoteGrant): NoteGrant[] {
  // A token that was not used is void when the next one is given out.
  const used = grants.filter(({ tabId, token }) => tabId !== grant.tabId || token === null);
  const others = used.filter(({ tabId }) => tabId === grant.tabId);
  const tooMany = new Set(others.slice(0, Math.max(0, others.length + 1 - MOST_OF_A_TAB)));
  return [...used.filter((other) => !tooMany.has(other)), grant].slice(-MOST);
}

/** The grants after a frame came with a token, and the one that it has now; null if it has none. */
export function withClaim(
  grants: readonly NoteGrant[],
  claim: { tabId: number; frameId: number; token: string },
): { grants: NoteGrant[]; granted: NoteGrant | null } {
  const { tabId, frameId, token } = claim;
  // A frame that was loaded anew may have been loaded by anybody.
  const isBound = grants.some((grant) => grant.tabId === tabId && grant.frameId === frameId);
  const found = grants.find((grant) => grant.tabId === tabId && grant.token === token);
  if (!found || isBound) return { grants: [...grants], granted: null };
  const granted = { ...found, token: null, frameId };
  return { grants: grants.map((grant) => (grant === found ? granted : grant)), granted };
}

/** Lets the next frame of the tab that comes with the token show this note. */
export async function grantNote(
  tabId: number,
  annotationId: string,
  focus: NoteFocus,
): Promise<string> {
  const token = crypto.randomUUID();
  await change((grants) => ({
    grants: withGrant(grants, { tabId, annotationId, focus, token, frameId: null }),
  }));
  return token;
}

/** The note that the frame may show from now on; null if the token is not for it. */
export async function claimNote(
  tabId: number,
  frameId: number,
  token: string,
): Promise<NoteGrant | null> {
  const { granted } = await change((grants) => withClaim(grants, { tabId, frameId, token }));
  return granted;
}

/** The id of the annotation that the frame shows; undefined if it shows none. */
export async function noteOf(tabId: number, frameId: number): Promise<string | undefined> {
  const grants = await read();
  return grants.find((grant) => grant.tabId === tabId && grant.frameId === frameId)?.annotationId;
}

/** The frames that show the note of this annotation, or any note. Some may be closed by now. */
export async function framesWith(
  annotationId?: string,
): Promise<{ tabId: number; frameId: number }[]> {
  return (await read()).flatMap(({ tabId, frameId, annotationId: shown }) =>
    frameId !== null && (annotationId === undefined || shown === annotationId)
      ? [{ tabId, frameId }]
      : [],
  );
}

async function read(): Promise<NoteGrant[]> {
  const stored = await browser.storage.session.get(KEY);
  return (stored[KEY] as NoteGrant[] | undefined) ?? [];
}

let lastChange: Promise<unknown> = Promise.resolve();

/** Changes run one after the other, so that a token cannot be used twice. */
function change<T extends { grants: NoteGrant[] }>(
  next: (grants: readonly NoteGrant[]) => T,
): Promise<T> {
  const changed = lastChange.then(async () => {
    const result = next(await read());
    await browser.storage.session.set({ [KEY]: result.grants });
    return result;
  });
  // The caller gets the error; the next change is tried all the same.
  lastChange = changed.catch(() => {});
  return changed;
}
