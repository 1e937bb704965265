import { useState } from "preact/hooks";
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
      <h2 id="sites">Sites switched off</h2>
      <p class="hint">
        On these sites there is no toolbar, and no highlights are shown. What you marked there is
        kept.
      </p>
      {disabledSites.length > 0 && (
        <ul class="list sites">
          {disabledSites.map((site) => (
            <li key={site}>
              <bdi class="grow">{site}</bdi>
              <button
                type="button"
                class="btn"
                aria-label={`Switch on ${site}`}
                onClick={() => enable(site)}
              >
                Switch on
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
      setProblem("That is no address of a site, such as example.com.");
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
          aria-label="Site to switch off"
          aria-describedby={problem ? "site-problem" : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          Switch off
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
