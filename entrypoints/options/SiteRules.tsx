import { keepFocus } from "../../components/keep-focus.ts";
import { forgotRule, ruleKey } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { withoutRule } from "../../lib/extraction/overrides/site-rules.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
import { compareStrings } from "../../lib/model/compare.ts";
import type { SiteRule } from "../../lib/model/site-rules.ts";
import type { SectionProps } from "./section.ts";

interface Props extends SectionProps {
  reporter: UndoReporter;
}

/**
 * The rules about what is always kept or left out on a site. They are made in the panel, and only
 * removed here.
 */
export function SiteRules({ settings, change, reporter }: Props) {
  const forget = async (rule: SiteRule) => {
    const stop = keepFocus(ruleKey(rule));
    const isDone = await change(({ siteRules }) => ({ siteRules: withoutRule(siteRules, rule) }));
    if (isDone) reporter.did(forgotRule(rule));
    else stop();
  };
  const rules = settings.siteRules.toSorted((a, b) => compareStrings(a.site, b.site));
  return (
    <section aria-labelledby="site-rules">
      <h2 id="site-rules">{say("options.rulesHeading")}</h2>
      <p class="hint">
        {say("options.rulesHint")} {rules.length === 0 && say("options.rulesNone")}
      </p>
      {rules.length > 0 && (
        <ul class="list sites rules">
          {rules.map((rule) => (
            <li key={ruleKey(rule)} data-id={ruleKey(rule)}>
              <div class="grow">
                <span dir="auto">{say("shared.quoted", { words: rule.example })}</span>
                <small>{sayParts(ruleText(rule), { site: <bdi>{rule.site}</bdi> })}</small>
              </div>
              <button
                type="button"
                class="btn"
                aria-label={say("options.forgetRule", { words: rule.example })}
                onClick={() => void forget(rule)}
              >
                {say("options.forget")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ruleText({ by, keep }: SiteRule) {
  if (by === "container") return keep ? "options.ruleBoxesKept" : "options.ruleBoxesLeft";
  return keep ? "options.ruleWordsKept" : "options.ruleWordsLeft";
}
