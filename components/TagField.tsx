import { X } from "lucide";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say, sayCount } from "../lib/i18n/say.ts";
import { LONGEST_TAG_INPUT, MOST_TAGS } from "../lib/model/limits.ts";
import { cleanTag, cleanTags, withoutTags } from "../lib/model/tags.ts";
import { Icon } from "./Icon.tsx";
import { useLengthLimit } from "./length-limit.ts";

interface Props {
  tags: readonly string[];
  /** The reader's tags, the last used first. */
  known: readonly string[];
  /** `before`: the tags that the change was made to. */
  onChange(tags: string[], before: string[]): void;
  focus?: boolean;
}

const MAX_COMPLETIONS = 6;

/**
 * Known tags to offer for what is typed: those that begin with it, then those that contain it; none
 * that are `taken`.
 */
export function completionsOf(
  typed: string,
  known: readonly string[],
  taken: readonly string[],
): string[] {
  const prefix = cleanTag(typed).toLowerCase();
  const free = withoutTags(known, taken);
  if (!prefix) return free.slice(0, MAX_COMPLETIONS);
  const beginning = free.filter((tag) => tag.toLowerCase().startsWith(prefix));
  const containing = free.filter(
    (tag) => !beginning.includes(tag) && tag.toLowerCase().includes(prefix),
  );
  return [...beginning, ...containing].slice(0, MAX_COMPLETIONS);
}

/** The tags while they are edited, and what is typed of the next one. */
function useTags(tags: readonly string[], onChange: (tags: string[], before: string[]) => void) {
  const [typed, setTyped] = useState("");
  const [isFull, setFull] = useState(false);
  // What was saved last: a second tag may be added before the first one is back from the notebook.
  const saved = useRef(tags);
  useEffect(() => {
    saved.current = tags;
  }, [tags]);

  const change = (next: readonly string[]) => {
    const before = [...saved.current];
    saved.current = next;
    onChange([...next], before);
  };
  const write = (text: string) => {
    latest.current.typed = text;
    setTyped(text);
  };
  /**
   * Adds a completion or what was typed; commas and semicolons separate several tags. Too many stay
   * in the field.
   */
  const add = (text: string) => {
    const next = cleanTags([...saved.current, ...text.split(/[,;]/)]);
    setFull(next.length > MOST_TAGS);
    if (next.length > MOST_TAGS && next.length > saved.current.length) return;
    write("");
    if (next.length !== saved.current.length) change(next);
  };
  const remove = (tag: string | undefined) =>
    change(saved.current.filter((other) => other !== tag));
  const removeLast = () => remove(saved.current.at(-1));
  // A card that is closed removes its fields without a blur; what is typed so far is added then.
  const latest = useRef({ typed, add });
  latest.current.add = add;
  useEffect(() => {
    const leave = () => latest.current.add(latest.current.typed);
    globalThis.addEventListener?.("pagehide", leave);
    return () => {
      globalThis.removeEventListener?.("pagehide", leave);
      leave();
    };
  }, []);
  return { typed, isFull, write, add, remove, removeLast };
}

/**
 * Tags as chips with a field to add one: Enter, comma or a completion adds; Backspace in the empty
 * field removes the last.
 */
export function TagField({ tags, known, onChange, focus = false }: Props) {
  const { typed, isFull, write, add, remove, removeLast } = useTags(tags, onChange);
  const [activeIndex, setActiveIndex] = useState(-1);
  const [open, setOpen] = useState(false);
  const list = useId();
  const completions = open ? completionsOf(typed, known, tags) : [];
  const field = useRef<HTMLInputElement>(null);
  const refusal = useLengthLimit(field, LONGEST_TAG_INPUT);
  // In an effect, not at every rendering: the reader must be able to leave the field. Before the
  // browser paints, as in NoteField.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const accept = (text: string) => {
    add(text);
    setActiveIndex(-1);
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return; // Enter here confirms a word of the input method
    const active = completions[activeIndex];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = activeIndex < 0 && step < 0 ? 0 : activeIndex; // up from none is the last one
      setActiveIndex(
        completions.length ? (from + step + completions.length) % completions.length : -1,
      );
    } else if (event.key === "Enter" || event.key === ",") {
      if (active ?? typed.trim()) accept(active ?? typed);
    } else if (event.key === "Escape" && completions.length > 0) {
      setOpen(false); // the first Escape closes the list, the next one the card around it
    } else if (event.key === "Backspace" && typed === "" && tags.length) {
      return removeLast();
    } else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    write(text);
    setOpen(true);
    setActiveIndex(-1);
  };
  const leave = () => {
    setOpen(false);
    if (typed.trim()) accept(typed);
  };

  return (
    <div class="tag-field">
      <Chips tags={tags} onRemove={remove} />
      <input
        ref={field}
        dir="auto"
        value={typed}
        placeholder={say(tags.length ? "tags.addMore" : "tags.addFirst")}
        aria-label={say("tags.add")}
        role="combobox"
        aria-expanded={completions.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeIndex >= 0 ? `${list}-${activeIndex}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={leave}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      {completions.length > 0 && (
        <Completions id={list} tags={completions} activeIndex={activeIndex} onPick={accept} />
      )}
      {(refusal || isFull) && (
        <span class="saved failed" role="status">
          {refusal || sayCount("tags.tooMany", MOST_TAGS)}
        </span>
      )}
    </div>
  );
}

function Chips({ tags, onRemove }: { tags: readonly string[]; onRemove(tag: string): void }) {
  return (
    <>
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          <bdi>#{tag}</bdi>
          {/* Skipped by Tab: on the way from the note to the field, a space would press it. Backspace removes tags. */}
          <button
            type="button"
            tabIndex={-1}
            aria-label={say("tags.remove", { tag })}
            onClick={() => onRemove(tag)}
          >
            <Icon icon={X} size={12} />
          </button>
        </span>
      ))}
    </>
  );
}

interface CompletionsProps {
  id: string;
  tags: readonly string[];
  activeIndex: number;
  onPick(tag: string): void;
}

function Completions({ id, tags, activeIndex, onPick }: CompletionsProps) {
  return (
    <div class="completions" role="listbox" id={id} aria-label={say("tags.yours")}>
      {tags.map((tag, i) => (
        <div
          key={tag}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === activeIndex}
          // not click: the field would lose the focus first, which closes the list
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(tag);
          }}
        >
          <bdi>#{tag}</bdi>
        </div>
      ))}
    </div>
  );
}
