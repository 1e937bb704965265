import { useEffect, useState } from "preact/hooks";
import { readShortcuts, type Shortcut, shortcutHelp } from "../../lib/platform/shortcuts.ts";

/** The keyboard shortcuts as they are set now, and where they are changed. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const update = () => void readShortcuts().then(setShortcuts);
    update();
    // The reader may come back from the browser's page of shortcuts.
    addEventListener("focus", update);
    return () => removeEventListener("focus", update);
  }, []);
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">Keyboard</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="hint">none</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{shortcutHelp()}</p>
    </section>
  );
}
