import type { RefObject } from "preact";
import { useId, useState } from "preact/hooks";
import { say } from "../../lib/i18n/say.ts";
import { type Completion, completionsAt, type Vocabulary } from "../../lib/library/completions.ts";

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  vocabulary: Vocabulary;
  onSearch(query: string): void;
}

const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The search, with completions for the word at the caret (WAI-ARIA Authoring Practices, "editable
 * combobox with list autocomplete"): the arrows go through them, Enter takes one, Escape closes the
 * list.
 */
export function SearchField({ field, query, vocabulary, onSearch }: Props) {
  const list = useId();
  const [completions, setCompletions] = useState<Completion[]>([]);
  const [active, setActive] = useState(-1);
  const close = () => {
    setCompletions([]);
    setActive(-1);
  };
  const offer = (text: string, caret: number) => {
    setCompletions(completionsAt(text, caret, vocabulary));
    setActive(-1);
  };
  const accept = ({ text, caret }: Completion) => {
    onSearch(text);
    const element = field.current;
    if (!element) return;
    element.value = text; // now: the caret cannot stand where nothing is yet
    element.focus();
    element.setSelectionRange(caret, caret);
    offer(text, caret);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || completions.length === 0) return;
    const step = ARROWS[event.key];
    const taken = event.key === "Enter" ? completions[active] : undefined;
    if (step) {
      // Up and down lead through the field itself, too, as the practice has it.
      const places = completions.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (taken) accept(taken);
    else if (event.key === "Escape" || event.key === "Enter") close();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <input
        ref={field}
        type="search"
        list={undefined}
        dir="auto"
        placeholder={say("library.search")}
        aria-label={say("library.search")}
        // biome-ignore lint/a11y/noRedundantRoles: without a list of the browser it is no combobox by itself
        role="combobox"
        aria-expanded={completions.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          onSearch(value);
          offer(value, selectionStart ?? value.length);
        }}
        onKeyDown={press}
        onBlur={close}
      />
      {completions.length > 0 && (
        <Completions id={list} {...{ completions, active }} onPick={accept} />
      )}
    </div>
  );
}

interface CompletionsProps {
  id: string;
  completions: readonly Completion[];
  active: number;
  onPick(completion: Completion): void;
}

function Completions({ id, completions, active, onPick }: CompletionsProps) {
  return (
    <div class="completions" role="listbox" id={id} aria-label={say("library.completions")}>
      {completions.map((completion, i) => (
        <div
          key={completion.label}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          // not click: the field would lose the focus first, which closes the list
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(completion);
          }}
        >
          <bdi>{completion.label}</bdi> <small>{completion.purpose}</small>
        </div>
      ))}
    </div>
  );
}
