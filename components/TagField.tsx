import { X } from "lucide";
import { useId, useState } from "preact/hooks";
import { cleanTag, cleanTags } from "../lib/model/tags.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  tags: readonly string[];
  /** The reader's tags, the last used first. */
  known: readonly string[];
  onChange(tags: string[]): void;
  focus?: boolean;
}

const MOST = 6;

/** Known tags that continue what is typed: those that begin with it first, then those that hold it; none that are there. */
export function completionsOf(typed: string, known: readonly string[], taken: readonly string[]): string[] {
  const wanted = cleanTag(typed).toLowerCase();
  const isTaken = new Set(taken.map((tag) => tag.toLowerCase()));
  const free = known.filter((tag) => !isTaken.has(tag.toLowerCase()));
  if (!wanted) return free.slice(0, MOST);
  const begins = free.filter((tag) => tag.toLowerCase().startsWith(wanted));
  const holds = free.filter((tag) => !begins.includes(tag) && tag.toLowerCase().includes(wanted));
  return [...begins, ...holds].slice(0, MOST);
}

/** Tags as chips with a field to add one: Enter, comma or a choice adds; Backspace in the empty field takes the last. */
export function TagField({ tags, known, onChange, focus = false }: Props) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const list = useId();
  const offers = open ? completionsOf(typed, known, tags) : [];

  const add = (tag: string) => {
    const next = cleanTags([...tags, tag]);
    setTyped("");
    setChosen(-1);
    setOpen(false);
    if (next.length !== tags.length) onChange(next);
  };
  const press = (event: KeyboardEvent) => {
    const choice = offers[chosen];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const by = event.key === "ArrowDown" ? 1 : -1;
      setChosen(offers.length ? (chosen + by + offers.length) % offers.length : -1);
    } else if (event.key === "Enter" || event.key === ",") {
      if (choice ?? typed.trim()) add(choice ?? typed);
    } else if (event.key === "Escape" && open) {
      setOpen(false); // the first Escape is for the list, the next one for what it stands in
    } else if (event.key === "Backspace" && typed === "" && tags.length) {
      onChange(tags.slice(0, -1));
      return;
    } else return;
    event.preventDefault();
  };

  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          <bdi>#{tag}</bdi>
          <button
            type="button"
            aria-label={`Remove the tag ${tag}`}
            onClick={() => onChange(tags.filter((t) => t !== tag))}
          >
            <Icon of={X} size={12} />
          </button>
        </span>
      ))}
      <input
        ref={(element) => void (focus && element?.focus())}
        dir="auto"
        value={typed}
        placeholder={tags.length ? "" : "Add a tag…"}
        aria-label="Add a tag"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          if (typed.trim()) add(typed);
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setChosen(-1);
        }}
        onKeyDown={press}
      />
      {offers.length > 0 && (
        <div class="offers" role="listbox" id={list} aria-label="Your tags">
          {offers.map((tag, i) => (
            <div
              key={tag}
              id={`${list}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              // before the field loses the focus, which would close the list
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
            >
              <bdi>#{tag}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
