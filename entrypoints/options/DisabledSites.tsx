import { useState } from "preact/hooks";
import { say } from "../../lib/i18n/say.ts";
import { siteOf } from "../../lib/model/source.ts";
import type { SectionProps } from "./section.ts";

/** Sites on which no toolbar and no highlights are shown. */
export function DisabledSites({ settings: { disabledSites }, change }: SectionProps) {
  const enable = (site: string) =>
    void change((present) => ({
      disabledSites: present.disabledSites.filter((other) => other !== site),
    }));
  const disable = (site: string) =>
    void change((present) => ({
      disabledSites: [...new Set([...present.disabledSites, site])].sort(),
    }));
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{say("options.sitesHeading")}</h2>
      <p class="hint">{say("options.sitesHint")}</p>
      {disabledSites.length > 0 && (
        <ul class="list sites">
          {disabledSites.map((site) => (
            <li key={site}>
              <bdi class="grow">{site}</bdi>
              <button
                type="button"
                class="btn"
                aria-label={say("options.switchOnSite", { site })}
                onClick={() => enable(site)}
              >
                {say("options.switchOn")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteForm onAdd={disable} />
    </section>
  );
}

function SiteForm({ onAdd }: { onAdd(site: string): void }) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    const site = siteFrom(typed.trim());
    if (!site) {
      setProblem(say("options.siteProblem"));
      return;
    }
    setProblem("");
    setTyped("");
    onAdd(site);
  };
  return (
    <>
      <form class="row" onSubmit={submit}>
        <input
          type="text"
          placeholder="example.com"
          aria-label={say("options.siteLabel")}
          dir="ltr"
          aria-describedby={problem ? "site-problem" : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {say("options.switchOff")}
        </button>
      </form>
      {problem && (
        <p class="problem" id="site-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** The host in what was typed, an address or a host alone; "" if it is neither. */
function siteFrom(typed: string): string {
  const site = siteOf(/^https?:/i.test(typed) ? typed : `https://${typed}`);
  return /^(?:[a-z\d_.-]+|\[[\da-f:.]+\])$/.test(site) ? site : "";
}
