import { useState } from "preact/hooks";
import { siteOf } from "../../lib/model/source.ts";
import type { SectionProps } from "./App.tsx";

/** Sites where nothing is shown. What was marked there is kept. */
export function Sites({ settings, change }: SectionProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const add = (event: Event) => {
    event.preventDefault();
    const text = typed.trim();
    const site = siteOf(/^https?:/i.test(text) ? text : `https://${text}`);
    if (!/^([a-z\d-]+\.)*[a-z\d-]+$/.test(site)) {
      setProblem("That is no address of a site, such as example.com.");
      return;
    }
    setProblem("");
    setTyped("");
    void change({ disabledSites: [...new Set([...settings.disabledSites, site])].sort() });
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites switched off</h2>
      <p class="hint">
        On these sites there is no toolbar, and no highlights are shown. What you marked there is
        kept.
      </p>
      {settings.disabledSites.length > 0 && (
        <ul class="list sites">
          {settings.disabledSites.map((site) => (
            <li key={site}>
              <bdi class="grow">{site}</bdi>
              <button
                type="button"
                class="btn"
                aria-label={`Switch on ${site}`}
                onClick={() =>
                  void change({
                    disabledSites: settings.disabledSites.filter((other) => other !== site),
                  })
                }
              >
                Switch on
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="row" onSubmit={add}>
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
    </section>
  );
}
