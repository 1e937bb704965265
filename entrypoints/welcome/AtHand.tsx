import { Pin, Puzzle, Settings } from "lucide";
import { Icon } from "../../components/Icon.tsx";
import type { Reporter } from "../../components/notice.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
import { openShortcutSettings, shortcutHelp } from "../../lib/platform/shortcuts.ts";
import { PINS_BY_MENU, usePinned } from "../../lib/platform/toolbar-button.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import { PinPicture } from "./Pictures.tsx";

/** How to have the button in sight and the keys in the fingers. */
export function AtHand({ reporter }: { reporter: Reporter }) {
  return (
    <section aria-labelledby="hand">
      <h2 id="hand">{say("welcome.handHeading")}</h2>
      <div class="pair">
        <PinTheButton />
        <Keys reporter={reporter} />
      </div>
    </section>
  );
}

function PinTheButton() {
  const isPinned = usePinned();
  return (
    <div class="choice">
      <h3>{say("welcome.pinHeading")}</h3>
      <PinPicture byMenu={PINS_BY_MENU} />
      <p>
        {PINS_BY_MENU
          ? sayParts("welcome.pinFirefox", {
              puzzle: <Sign icon={Puzzle} name={say("welcome.puzzle")} />,
              gear: <Sign icon={Settings} name={say("welcome.gear")} />,
              item: (words) => <b>{words}</b>,
            })
          : sayParts("welcome.pinChrome", {
              puzzle: <Sign icon={Puzzle} name={say("welcome.puzzle")} />,
              pin: <Sign icon={Pin} name={say("welcome.pin")} />,
            })}
      </p>
      <p class="hint">{say("welcome.pinWhy")}</p>
      {isPinned && (
        <p class="done" role="status">
          {say("welcome.pinned")}
        </p>
      )}
    </div>
  );
}

/** A sign of the browser's among words: seen as a picture, heard as its name. */
function Sign({ icon, name }: { icon: typeof Puzzle; name: string }) {
  return (
    <span class="sign" role="img" aria-label={name}>
      <Icon icon={icon} size={15} />
    </span>
  );
}

function Keys({ reporter }: { reporter: Reporter }) {
  const shortcuts = useShortcuts();
  const withKeys = shortcuts.filter(({ keys }) => keys !== "");
  const change = () =>
    void openShortcutSettings().catch(() =>
      reporter.reportProblem(say("welcome.keysNotOpened", { help: shortcutHelp() })),
    );
  return (
    <div class="choice">
      <h3>{say("welcome.keysHeading")}</h3>
      {withKeys.length === 0 && <p>{say("welcome.keysNone")}</p>}
      <dl class="keys">
        {withKeys.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>
              <kbd dir="ltr">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" class="btn" id="change-keys" onClick={change}>
          {say("welcome.changeKeys")}
        </button>
      </p>
    </div>
  );
}
