import { X } from "lucide";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { cleanTag, cleanTags } from "../lib/model/tags.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  tags: readonly string[];
  /** The reader's tags, the last used first. */
  known: readonly string[];
  /** `before`: the tags that the change was made to. */
  onChange(tags: string[], before: string[]): void;
  focus?: boolean;
}

const MOST = 6;

/** Known tags that continue what is typed: those that begin with it first, then those that hold it; none that are there. */
export function completionsOf(
  typed: string,
  known: readonly string[],
  taken: readonly string[],
): string[] {
  const wanted = cleanTag(typed).toLowerCase();
  const isTaken = new Set(taken.map((tag) => tag.toLowerCase()));
  const free = known.filter((tag) => !isTaken.has(tag.toLowerCase()));
  if (!wanted) return free.slice(0, MOST);
  const begins = free.filter((tag) => tag.toLowerCase().startsWith(wanted));
  const holds = free.filter((tag) => !begins.includes(tag) && tag.toLowerCase().includes(wanted));
  return [...begins, ...holds].slice(0, MOST);
}

/** The tags as they are being changed, and what is typed of the next one. */
function useTags(tags: readonly string[], onChange: (tags: string[], before: string[]) => void) {
  const [typed, setTyped] = useState("");
  // What was given last: a second tag may come before the first one is back from the notebook.
  const given = useRef(tags);
  useEffect(() => {
    given.current = tags;
  }, [tags]);

  const change = (next: readonly string[]) => {
    const before = [...given.current];
    given.current = next;
    onChange([...next], before);
  };
  const write = (text: string) => {
    latest.current.typed = text;
    setTyped(text);
  };
  /** A choice, or what was typed; commas part several. */
  const add = (text: string) => {
    const next = cleanTags([...given.current, ...text.split(/[,;]/)]);
    write("");
    if (next.length !== given.current.length) change(next);
  };
  const remove = (tag: string | undefined) =>
    change(given.current.filter((other) => other !== tag));
  const removeLast = () => remove(given.current.at(-1));
  // A card that is closed takes its fields with it without a blur: what stands there half typed is meant.
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
  return { typed, write, add, remove, removeLast };
}

/** Tags as chips with a field to add one: Enter, comma or a choice adds; Backspace in the empty field takes the last. */
export function TagField({ tags, known, onChange, focus = false }: Props) {
  const { typed, write, add, remove, removeLast } = useTags(tags, onChange);
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const list = useId();
  const offers = open ? completionsOf(typed, known, tags) : [];
  const field = useRef<HTMLInputElement>(null);
  // Once, and not at every drawing: the reader must be able to leave the field.
  // Before the browser draws, as in NoteField.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  const take = (text: string) => {
    add(text);
    setChosen(-1);
    setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return; // Enter takes a word of the input method, not a tag
    const choice = offers[chosen];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const by = event.key === "ArrowDown" ? 1 : -1;
      const from = chosen < 0 && by < 0 ? 0 : chosen; // up from nothing is the last one
      setChosen(offers.length ? (from + by + offers.length) % offers.length : -1);
    } else if (event.key === "Enter" || event.key === ",") {
      if (choice ?? typed.trim()) take(choice ?? typed);
    } else if (event.key === "Escape" && offers.length > 0) {
      setOpen(false); // the first Escape is for the list, the next one for what it stands in
    } else if (event.key === "Backspace" && typed === "" && tags.length) {
      return removeLast();
    } else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    write(text);
    setOpen(true);
    setChosen(-1);
  };
  const leave = () => {
    setOpen(false);
    if (typed.trim()) take(typed);
  };

  return (
    <div class="tag-field">
      <Chips tags={tags} onRemove={remove} />
      <input
        ref={field}
        dir="auto"
        value={typed}
        placeholder={tags.length ? "Add…" : "Add a tag…"}
        aria-label="Add a tag"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={leave}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      {offers.length > 0 && <Offers id={list} tags={offers} chosen={chosen} onTake={take} />}
    </div>
  );
}

function Chips({ tags, onRemove }: { tags: readonly string[]; onRemove(tag: string): void }) {
  return (
    <>
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          <bdi>#{tag}</bdi>
          {/* Not on the way from the note to the field: a blank typed there would press it. Backspace takes tags away. */}
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Remove the tag ${tag}`}
            onClick={() => onRemove(tag)}
          >
            <Icon of={X} size={12} />
          </button>
        </span>
      ))}
    </>
  );
}

interface OffersProps {
  id: string;
  tags: readonly string[];
  chosen: number;
  onTake(tag: string): void;
}

function Offers({ id, tags, chosen, onTake }: OffersProps) {
  return (
    <div class="offers" role="listbox" id={id} aria-label="Your tags">
      {tags.map((tag, i) => (
        <div
          key={tag}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          // before the field loses the focus, which would close the list
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(tag);
          }}
        >
          <bdi>#{tag}</bdi>
        </div>
      ))}
    </div>
  );
}
