import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import type { KeyHelp } from "./highlight-keys.ts";

interface Props {
  /** The keys of this screen. */
  keys: KeyHelp;
  /** The browser's commands as they are now. */
  commands: readonly { name: string; description: string; keys: string }[];
  /** Opens the browser's own settings of them. */
  onChangeCommands(): Promise<void>;
  /** The screen's button asks for the sheet; `?` opens it in any case. */
  isAsked?: boolean;
  onClose?: () => void;
}

/** Where keys type; a box is none. */
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** All keys of a screen and of the browser, at `?`. Heard on our own pages only. */
export function ShortcutSheet({ keys, commands, onChangeCommands, isAsked, onClose }: Props) {
  const [isPressed, setPressed] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  const isOpen = isPressed || Boolean(isAsked);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || (event.target as Element).closest?.(FIELDS)) return;
      event.preventDefault();
      setPressed(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  // The browser gives the focus back to where it was when the dialog is closed.
  useEffect(() => {
    if (!isOpen || sheet.current?.open) return;
    sheet.current?.showModal();
    sheet.current?.querySelector<HTMLElement>(".main")?.focus();
  }, [isOpen]);
  const closed = () => {
    setPressed(false);
    onClose?.();
  };
  if (!isOpen) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={sheet}
      class="shortcuts"
      aria-labelledby="shortcuts-title"
      onClose={closed}
      onClick={(event) => event.target === sheet.current && sheet.current?.close()}
    >
      <div class="sheet">
        <h2 id="shortcuts-title">{say("keys.title")}</h2>
        {keys.length > 0 && (
          <>
            <h3>{say("keys.here")}</h3>
            <Keys rows={keys} />
          </>
        )}
        <h3>{say("keys.everyPage")}</h3>
        <Keys
          rows={commands.map(({ keys, description }) => [keys || say("keys.none"), description])}
        />
        <p class="row">
          <button type="button" class="btn" onClick={() => void onChangeCommands()}>
            {say("keys.change")}
          </button>
          <button type="button" class="btn main" onClick={() => sheet.current?.close()}>
            {say("shared.close")}
          </button>
        </p>
      </div>
    </dialog>
  );
}

function Keys({ rows }: { rows: KeyHelp }) {
  return (
    <dl class="keys">
      {rows.map(([keys, what]) => (
        <div key={what}>
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
