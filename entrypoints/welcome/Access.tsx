import { useState } from "preact/hooks";
import { messageOf } from "../../lib/i18n/error-message.ts";
import { say } from "../../lib/i18n/say.ts";
import { type AccessMode, askForEverySite, giveSitesBack } from "../../lib/platform/permissions.ts";
import { useAccess } from "../../lib/platform/use-access.ts";

interface Way {
  mode: AccessMode;
  label: string;
  hint: string;
  now: string;
}

/** Where Pressmark may work: asked with the reason, and not before the reader answers. */
export function Access() {
  const mode = useAccess()?.mode;
  const [problem, setProblem] = useState("");
  const ways: Way[] = [
    {
      mode: "every-site",
      label: say("welcome.everySite"),
      hint: say("welcome.everySiteHint"),
      now: say("welcome.nowEverySite"),
    },
    {
      mode: "on-click",
      label: say("welcome.onClick"),
      hint: say("welcome.onClickHint"),
      now: say("welcome.nowOnClick"),
    },
  ];
  const choose = (wanted: AccessMode) => {
    setProblem("");
    // The browser answers only right after the click.
    void (wanted === "every-site" ? askForEverySite() : giveSitesBack()).catch((error) =>
      setProblem(say("welcome.notChanged", { reason: messageOf(error) })),
    );
  };
  return (
    <div class="choice">
      <h3>{say("welcome.accessHeading")}</h3>
      {ways.map((way) => (
        <button
          type="button"
          class="way"
          key={way.mode}
          id={way.mode}
          aria-pressed={way.mode === mode}
          aria-describedby={`${way.mode}-hint`}
          onClick={() => choose(way.mode)}
        >
          <b>{way.label}</b>
          <small id={`${way.mode}-hint`}>{way.hint}</small>
        </button>
      ))}
      <p class="hint" role="status">
        {problem || ways.find((way) => way.mode === mode)?.now} {say("welcome.accessLater")}
      </p>
    </div>
  );
}
