import type { Reporter } from "../../components/notice.ts";
import { say } from "../../lib/i18n/say.ts";
import { openShortcutSettings, shortcutHelp } from "../../lib/platform/shortcuts.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";

/** The keyboard shortcuts as they are set now, and the way to where they are changed. */
export function Shortcuts({ reporter }: { reporter: Reporter }) {
  const shortcuts = useShortcuts();
  const change = () => void openShortcutSettings().catch(() => reporter.report(shortcutHelp()));
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{say("options.keysHeading")}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>
              {keys ? (
                <kbd dir="ltr">{keys}</kbd>
              ) : (
                <span class="hint">{say("options.keyNone")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <button type="button" class="btn" onClick={change}>
          {say("options.changeKeys")}
        </button>
        <span class="hint">{shortcutHelp()}</span>
      </div>
    </section>
  );
}
