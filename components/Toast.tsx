import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import { focusOn, headingOf } from "./keep-focus.ts";
import { type Notice, timeToStay } from "./notice.ts";

interface Props extends Notice {
  onDone(): void;
  /** It is announced elsewhere. */
  isSilent?: boolean;
}

/** A short message with at most one action, for as long as the rule says (`timeToStay`). */
export function Toast({ text, failed = false, action, onDone, isSilent = false }: Props) {
  const role = failed ? "alert" : "status";
  const self = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const stay = isHeld ? null : timeToStay({ text, failed, action });
  useLeaving(self, { stay, text }, onDone);
  const noteFocus = useFocusAfter(self);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div
      ref={self}
      class={failed ? "toast failed" : "toast"}
      role={isSilent ? undefined : role}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={(event) => {
        noteFocus(event);
        hold();
      }}
      onFocusOut={release}
    >
      <span class="grow" dir="auto">
        {text}
      </span>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {say(failed ? "shared.ok" : "shared.close")}
      </button>
    </div>
  );
}

/**
 * A message that goes with the focus on it gives it back to where it was, or to a heading. To be
 * told of each focus that comes.
 */
function useFocusAfter(self: { current: HTMLElement | null }): (event: FocusEvent) => void {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const toast = self.current;
    return () => {
      const root = toast?.getRootNode() as Document | ShadowRoot | undefined;
      if (!toast?.contains(root?.activeElement ?? null)) return;
      const last = before.current;
      const { ownerDocument: doc } = toast;
      const heading = headingOf(doc.body);
      queueMicrotask(() => {
        // What the message's button opened may have taken it.
        if (doc.activeElement && doc.activeElement !== doc.body) return;
        if (last?.isConnected) last.focus();
        // In a web page a heading is the page's.
        else if (heading && root === doc) focusOn(heading);
      });
    };
  }, []);
  return ({ relatedTarget }) => {
    const isOutside = relatedTarget && !self.current?.contains(relatedTarget as Node);
    if (isOutside) before.current = relatedTarget as HTMLElement;
  };
}

/**
 * Calls `leave` after so many milliseconds in which somebody could look; null: never. Other words
 * in the same place have all of their time.
 */
function useLeaving(
  self: { current: HTMLElement | null },
  { stay, text }: { stay: number | null; text: string },
  leave: () => void,
): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const doc = self.current?.ownerDocument;
    if (stay === null || !doc) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const restart = () => {
      clearTimeout(timer);
      if (!doc.hidden) timer = setTimeout(() => latest.current(), stay);
    };
    restart();
    doc.addEventListener("visibilitychange", restart);
    return () => {
      clearTimeout(timer);
      doc.removeEventListener("visibilitychange", restart);
    };
  }, [stay, text]);
}
