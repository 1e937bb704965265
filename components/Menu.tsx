import { useEffect, useRef, useState } from "preact/hooks";

export interface Choice<Id extends string> {
  id: Id;
  name: string;
  /** What it is for, in a few words. */
  purpose: string;
}

interface Props<Id extends string> {
  label: string;
  choices: readonly Choice<Id>[];
  /** Opens above its button, where there is no room below. */
  up?: boolean;
  onPick(id: Id): void;
}

/** A button that opens a list of actions: arrows go through it, Escape closes it and gives the button its focus back. */
export function Menu<Id extends string>({ label, choices, up = false, onPick }: Props<Id>) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => {
    if (!isOpen) return;
    items()[0]?.focus();
    const leave = (event: Event) => !menu.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const step = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === "Escape") return close();
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Escape and the arrows of the buttons in it
    <div class={up ? "menu up" : "menu"} ref={menu} onKeyDown={step}>
      <button
        type="button"
        class="btn main"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" aria-label={label}>
          {choices.map(({ id, name, purpose }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              data-choice={id}
              onClick={() => {
                close();
                onPick(id);
              }}
            >
              {name} <small>{purpose}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
