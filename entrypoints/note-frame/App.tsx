import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Fields } from "../../components/HighlightParts.tsx";
import { messageOf } from "../../lib/i18n/error-message.ts";
import { say } from "../../lib/i18n/say.ts";
import type { UnsavedNote } from "../../lib/model/annotation.ts";
import type { Ground } from "../../lib/model/settings.ts";
import { guardPresses } from "../../lib/page/ui/press-guard.ts";
import { answer, ask, askWithRetry } from "../../lib/platform/messages.ts";
import type { NoteChange, NoteFocus, NoteView } from "../../lib/platform/protocol.ts";

/** Milliseconds in which a card opens, also on a slow machine. */
const OPENING = 1500;

/** Milliseconds before which nobody listens to an element that only just came. */
const HEARKEN = 100;

/**
 * Note and tags of the highlight that the token stands for. Without one that is good, an empty
 * frame: any page may frame this one.
 */
export function App({ token, ground }: { token: string; ground: Ground }) {
  const { view, focus, unsaved, failure, knownTags, change } = useNote(token);
  // Words in a field that has the focus are read out by themselves.
  const isReadOut = useReadOut(view !== null && focus === null);
  const root = useRef<HTMLDivElement>(null);
  useHeight(root, view !== null);
  useGuard(root);
  useFocus(root, view === null ? null : focus);
  useEffect(() => {
    if (!view) return;
    const theme = view.theme === "system" ? ground : view.theme;
    document.documentElement.dataset.theme = theme;
  }, [view?.theme, ground]);
  return (
    <div class="note" ref={root}>
      {view && (
        <Fields
          annotation={view}
          {...{ knownTags, focus }}
          recall={async () => unsaved}
          onChange={change}
        />
      )}
      {failure && (
        <span class="saved failed" role="status">
          {failure}
        </span>
      )}
      <p class="unseen" role="status">
        {isReadOut && view ? wordsOf(view) : ""}
      </p>
    </div>
  );
}

/** What a reader who comes by keyboard hears of the note. */
function wordsOf({ body: { note, tags } }: NoteView): string {
  const tagged = tags.value.map((tag) => `#${tag}`).join(", ");
  return [
    note.value && say("noteFrame.note", { note: note.value }),
    tagged && say("noteFrame.tags", { tags: tagged }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** True once the element that is read out has been there for a while, empty. */
function useReadOut(isWanted: boolean): boolean {
  const [isReadOut, setReadOut] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setReadOut(true), HEARKEN);
    return () => clearTimeout(timer);
  }, [isWanted]);
  return isReadOut;
}

function useNote(token: string) {
  const [view, setView] = useState<NoteView | null>(null);
  const [focus, setFocus] = useState<NoteFocus>(null);
  const [unsaved, setUnsaved] = useState<UnsavedNote | null>(null);
  /** Of tags, which leave their field as soon as they are entered. A note's stands in its field. */
  const [failure, setFailure] = useState("");
  const [knownTags, setKnownTags] = useState<string[]>([]);
  useEffect(() => {
    const readTags = () => askWithRetry("listTags", null).then(setKnownTags, () => {}); // they only complete
    ask("claimNote", { token }).then(
      (claimed) => {
        setFocus(claimed.focus);
        setUnsaved(claimed.unsaved);
        setView(claimed);
        void readTags();
      },
      () => {}, // the card says that there is no note to be seen here
    );
    return answer("note frame", {
      noteOutdated: async () => {
        setView(await askWithRetry("readNote", null));
        return undefined;
      },
    });
  }, [token]);
  const change = async (next: NoteChange) => {
    try {
      const changed = await askWithRetry("changeNote", { change: next });
      setView(changed);
      setFailure("");
      return changed;
    } catch (error) {
      if (next.tags) setFailure(failureOf(next, messageOf(error)));
      throw error;
    }
  };
  return { view, focus, unsaved, failure, knownTags, change };
}

/** What was not done, as the reader knows it: the tags that were added. */
function failureOf({ tags = [], tagsBefore = [] }: NoteChange, reason: string): string {
  const added = tags.filter((tag) => !tagsBefore.includes(tag)).map((tag) => `#${tag}`);
  if (added.length === 0) return say("noteFrame.tagsNotSaved", { reason });
  return say("noteFrame.tagNotSaved", { tags: added.join(", "), reason });
}

/** Tells the card how high its frame has to be, and when Escape closes it. */
function useHeight(root: { current: HTMLDivElement | null }, isShown: boolean): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!isShown || !element) return;
    const report = (height: number | null) =>
      void ask("reportNoteFrame", { height }).catch(() => {});
    const sizes = new ResizeObserver(() => report(Math.ceil(element.scrollHeight)));
    sizes.observe(element);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !event.isTrusted) return;
      // Leaving the field saves what is in it, before the frame goes.
      (document.activeElement as HTMLElement | null)?.blur();
      report(null);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      sizes.disconnect();
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [root, isShown]);
}

/**
 * The card gives the frame the focus once it is there; Chromium then takes it from the field that
 * has it, whether it asked for it or the reader pressed on it just then. That field gets it back.
 */
function useFocus(root: { current: HTMLDivElement | null }, field: NoteFocus): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!element || !field) return;
    const isNowhere = () => document.hasFocus() && document.activeElement === document.body;
    let last = element.querySelector<HTMLElement>(field === "note" ? "textarea" : "input");
    const stop = new AbortController();
    const { signal } = stop;
    const giveBack = () => isNowhere() && last?.focus();
    const onFocusIn = ({ target }: FocusEvent) => {
      if ((target as Element).matches("textarea, input")) last = target as HTMLElement;
    };
    const onFocusOut = () => setTimeout(giveBack);
    // From now on the reader is in the note, and what leaves a field leaves it on purpose.
    const settle = () => stop.abort();
    window.addEventListener("focus", giveBack, { signal });
    element.addEventListener("focusin", onFocusIn, { signal });
    element.addEventListener("focusout", onFocusOut, { signal });
    document.addEventListener("keydown", settle, { signal });
    document.addEventListener("input", settle, { signal });
    const timer = setTimeout(settle, OPENING);
    return () => {
      clearTimeout(timer);
      settle();
    };
  }, [root, field]);
}

/** Presses on what is covered, or was only just shown, do nothing. */
function useGuard(root: { current: HTMLDivElement | null }): void {
  useLayoutEffect(() => {
    if (!root.current) return;
    const guard = guardPresses(root.current, { isCovered: () => false, onRefused: () => {} });
    guard.rest();
    return guard.stop;
  }, [root]);
}
