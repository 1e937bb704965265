import { useState } from "preact/hooks";
import type { Reporter } from "../../components/notice.ts";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import { say } from "../../lib/i18n/say.ts";
import { type AccessMode, askForEverySite, giveSitesBack } from "../../lib/platform/permissions.ts";
import { useAccess } from "../../lib/platform/use-access.ts";

const MODES: readonly RadioOption<AccessMode>[] = [
  {
    value: "every-site",
    label: say("options.everySite"),
    hint: say("options.everySiteHint"),
  },
  {
    value: "on-click",
    label: say("options.onClick"),
    hint: say("options.onClickHint"),
  },
];

/** Whether Pressmark may look at every page by itself. The browser keeps this, not the settings. */
export function AccessChoice({ reporter }: { reporter: Reporter }) {
  const access = useAccess();
  const [answers, setAnswers] = useState(0);
  if (!access) return null;
  const { mode, sites } = access;
  const choose = (wanted: AccessMode) =>
    void (wanted === "every-site" ? askForEverySite() : giveSitesBack())
      .catch(reporter.reportFailure(say("options.notChanged")))
      .then(() => setAnswers((count) => count + 1));
  return (
    <section aria-labelledby="access">
      <h2 id="access">{say("options.accessHeading")}</h2>
      <RadioGroup
        key={answers} // drawn anew: if the reader told the browser no, nothing was chosen
        name="access"
        label={say("options.accessHeading")}
        value={mode}
        options={MODES}
        onChange={choose}
      />
      {mode === "on-click" && sites.length > 0 && (
        <p class="hint">
          {say("options.accessAlso", { sites: sites.map(siteName).join(", ") })}{" "}
          <button
            type="button"
            class="link"
            onClick={() =>
              void giveSitesBack().catch(reporter.reportFailure(say("options.notChanged")))
            }
          >
            {say("options.accessClick")}
          </button>
        </p>
      )}
    </section>
  );
}

/** `https://www.example.org/*` as a reader says it. */
function siteName(pattern: string): string {
  const [site = ""] = pattern.replace(/^[^:]*:\/\//, "").split("/");
  return site;
}
