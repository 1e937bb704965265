import type { IconNode } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

export interface Choice<Id extends string> {
  id: Id;
  name: string;
  /** What it is for, in a few words. */
  purpose?: string;
  /** What stands above it and those that follow with the same words; a group of their own. */
  group?: string;
  /** Of several one is chosen; picking another one leaves the menu open. */
  isChosen?: boolean;
}

interface Props<Id extends string> {
  label: string;
  /** Shown instead of the label. */
  icon?: IconNode;
  choices: readonly Choice<Id>[];
  /** What all of it is about, above the choices. */
  about?: string | undefined;
  /** Opens above its button: for a button at the bottom of the screen. */
  up?: boolean;
  onOpen?(): void;
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
 * and gives the button its focus back, Tab closes it and goes on from the button. It opens on its
 * first action: what is chosen among several stands before it and is as it should be mostly.
 */
export function Menu<Id extends string>(props: Props<Id>) {
  const { label, icon, choices, about, up = false, onOpen, onPick } = props;
  const [isOpen, setOpen] = useState(false);
  /** The action that gets the focus when the menu opens: -1 is the last one. */
  const initial = useRef(0);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  useEffect(() => {
    if (!isOpen) return;
    const first = choices.findIndex(({ isChosen }) => isChosen === undefined);
    items()
      .at(initial.current === 0 ? first : -1)
      ?.focus();
    const closeOutside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  const open = (index: 0 | -1) => {
    initial.current = index;
    onOpen?.();
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
          {...{ label, about, choices }}
          onPick={({ id, isChosen }) => {
            if (isChosen === undefined) close();
            onPick(id);
          }}
        />
      )}
    </div>
  );
}

interface ListProps<Id extends string> extends Pick<Props<Id>, "label" | "about" | "choices"> {
  onPick(choice: Choice<Id>): void;
}

function MenuList<Id extends string>({ label, about, choices, onPick }: ListProps<Id>) {
  return (
    <div class="menu-list" role="menu" aria-label={about ? `${label}: ${about}` : label}>
      {about && (
        <p class="menu-about" aria-hidden="true">
          {about}
        </p>
      )}
      {groupsOf(choices).map(([group, ofGroup]) => {
        const items = ofGroup.map((choice) => <MenuItem {...{ choice, onPick }} key={choice.id} />);
        if (!group) return items;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a menu
          <div role="group" aria-label={group} key={group}>
            <p class="menu-group" aria-hidden="true">
              {group}
            </p>
            {items}
          </div>
        );
      })}
    </div>
  );
}

/** What follows on each other with the same heading. */
function groupsOf<Id extends string>(choices: readonly Choice<Id>[]): [string, Choice<Id>[]][] {
  const groups: [string, Choice<Id>[]][] = [];
  for (const choice of choices) {
    const { group = "" } = choice;
    const last = groups.at(-1);
    if (last?.[0] === group) last[1].push(choice);
    else groups.push([group, [choice]]);
  }
  return groups;
}

interface ItemProps<Id extends string> extends Pick<ListProps<Id>, "onPick"> {
  choice: Choice<Id>;
}

function MenuItem<Id extends string>({ choice, onPick }: ItemProps<Id>) {
  const { id, name, purpose, isChosen } = choice;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a radio, where there is something chosen
    <button
      type="button"
      role={isChosen === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={isChosen}
      tabIndex={-1}
      data-choice={id}
      onClick={() => onPick(choice)}
    >
      <b>{name}</b> {purpose && <small>{purpose}</small>}
    </button>
  );
}
