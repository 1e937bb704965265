import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";

type Announce = (text: string) => void;

/** Outside of a screen, as in a test of one part, nobody listens. */
const Announcements = createContext<Announce>(() => {});

/** Tells those who do not see the screen what was done there. */
export function useAnnounce(): Announce {
  return useContext(Announcements);
}

/** Not shown and not read out: the same words again are a change only with it. */
const AGAIN = "\u00a0";

/**
 * The screen with its one live region, which says what its parts announce. It is always there: a
 * screen reader reads out only what changes inside a region that it knew before.
 */
export function Announcing({ children }: { children: ComponentChildren }) {
  const [said, setSaid] = useState("");
  const announce = useMemo<Announce>(
    () => (text) => setSaid((before) => (before === text ? text + AGAIN : text)),
    [],
  );
  return (
    <Announcements.Provider value={announce}>
      {children}
      <p class="unseen" role="status" aria-label={say("shared.happened")}>
        {said}
      </p>
    </Announcements.Provider>
  );
}
