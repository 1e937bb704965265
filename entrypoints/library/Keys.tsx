import { Keyboard } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import { ShortcutSheet } from "../../components/ShortcutSheet.tsx";
import { openShortcutSettings } from "../../lib/platform/shortcuts.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import { LIBRARY_KEY_HELP } from "./library-keys.ts";

/** The sheet of keys, and a button for who does not know that `?` opens it. */
export function Keys() {
  const [isAsked, setAsked] = useState(false);
  const commands = useShortcuts();
  return (
    <>
      <button
        type="button"
        class="hit keys-button"
        title="Keyboard shortcuts (?)"
        aria-label="Keyboard shortcuts"
        onClick={() => setAsked(true)}
      >
        <Icon icon={Keyboard} size={16} />
      </button>
      <ShortcutSheet
        keys={LIBRARY_KEY_HELP}
        commands={commands}
        onChangeCommands={openShortcutSettings}
        isAsked={isAsked}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
