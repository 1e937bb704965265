import type { IconNode } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

export interface Choice<Id extends string> {
  id: Id;
  name: string;
  /** What it is for, in a few words. */
  purpose?: string;
}

interface Props<Id extends string> {
  label: string;
  /** Shown instead of the label. */
  icon?: IconNode;
  choices: readonly Choice<Id>[];
  /** Opens above its button: for a button at the bottom of the screen. */
  up?: boolean;
  onPick(id: Id): void;
}

/**
 * Where a key of the menu moves the focus, as an index into `names`; null if the key moves none.
 */
function focusTarget(key: string, focused: number, names: readonly string[]): number | null {
  const last = names.length - 1;
  if (key === "ArrowDown") return focused === last ? 0 : focused + 1;
  if (key === "ArrowUp") return focused <= 0 ? last : focused - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key.length !== 1) return null;
  const starts = (name: string) => name.toLowerCase().startsWith(key.toLowerCase());
  const after = names.findIndex((name, index) => index > focused && starts(name));
  const first = names.findIndex(starts);
  if (first < 0) return null;
  return after >= 0 ? after : first;
}

/**
 * A button that opens a list of actions (WAI-ARIA Authoring Practices, "menu button"): the arrows
 * open it and go through it, a letter goes to the next action that begins with it, Escape closes it
 * and gives the button its focus back, Tab closes it and goes on from the button.
 */
export function Menu<Id extends string>({ label, icon, choices, up = false, onPick }: Props<Id>) {
  const [isOpen, setOpen] = useState(false);
  /** The action that gets the focus when the menu opens: -1 is the last one. */
  const initial = useRef(0);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => {
    if (!isOpen) return;
    items().at(initial.current)?.focus();
    const closeOutside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  const open = (index: 0 | -1) => {
    initial.current = index;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    menu.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isOpen) {
      if (key !== "ArrowDown" && key !== "ArrowUp") return;
      event.preventDefault();
      return open(key === "ArrowDown" ? 0 : -1);
    }
    // The browser moves the focus after this, from the button; so Tab leaves the menu in both
    // directions.
    if (key === "Escape" || key === "Tab") return close();
    const focused = items().indexOf(document.activeElement as HTMLElement);
    const target = focusTarget(
      key,
      focused,
      choices.map(({ name }) => name),
    );
    if (target === null) return;
    event.preventDefault();
    items()[target]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Escape and the arrows of the buttons in it
    <div class={up ? "menu up" : "menu"} ref={menu} onKeyDown={press}>
      <button
        type="button"
        class={icon ? "hit" : "btn main"}
        aria-label={icon && label}
        title={icon && label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? setOpen(false) : open(0))}
      >
        {icon ? <Icon icon={icon} /> : label}
      </button>
      {isOpen && (
        <MenuList
          {...{ label, choices }}
          onPick={(id) => {
            close();
            onPick(id);
          }}
        />
      )}
    </div>
  );
}

function MenuList<Id extends string>({
  label,
  choices,
  onPick,
}: Pick<Props<Id>, "label" | "choices" | "onPick">) {
  return (
    <div class="menu-list" role="menu" aria-label={label}>
      {choices.map(({ id, name, purpose }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-choice={id}
          onClick={() => onPick(id)}
        >
          {name} {purpose && <small>{purpose}</small>}
        </button>
      ))}
    </div>
  );
}
