import { Keyboard } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import { ShortcutSheet } from "../../components/ShortcutSheet.tsx";
import { say } from "../../lib/i18n/say.ts";
import { openShortcutSettings } from "../../lib/platform/shortcuts.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import { libraryKeyHelp } from "./library-keys.ts";

/** The sheet of keys, and a button for who does not know that `?` opens it. */
export function Keys() {
  const [isAsked, setAsked] = useState(false);
  const commands = useShortcuts();
  return (
    <>
      <button
        type="button"
        class="hit keys-button"
        title={say("library.keysWithKey")}
        aria-label={say("library.keys")}
        onClick={() => setAsked(true)}
      >
        <Icon icon={Keyboard} size={16} />
      </button>
      <ShortcutSheet
        keys={libraryKeyHelp()}
        commands={commands}
        onChangeCommands={openShortcutSettings}
        isAsked={isAsked}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
