import { keepFocus } from "../../components/keep-focus.ts";
import { forgotRule, ruleKey } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { withoutRule } from "../../lib/extraction/overrides/site-rules.ts";
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
      <h2 id="site-rules">Kept or left out on a site</h2>
      <p class="hint">
        When you add a paragraph to an article or leave one out, the panel offers to do the same on
        all of its site.
        {rules.length === 0 && " There is no such rule yet."}
      </p>
      {rules.length > 0 && (
        <ul class="list sites rules">
          {rules.map((rule) => (
            <li key={ruleKey(rule)} data-id={ruleKey(rule)}>
              <div class="grow">
                <span dir="auto">“{rule.example}”</span>
                <small>
                  {ruleText(rule)} on <bdi>{rule.site}</bdi>
                </small>
              </div>
              <button
                type="button"
                class="btn"
                aria-label={`Forget: ${rule.example}`}
                onClick={() => void forget(rule)}
              >
                Forget
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ruleText({ by, keep }: SiteRule): string {
  const subject = by === "container" ? "Boxes like this are" : "These words are";
  return `${subject} always ${keep ? "kept" : "left out"}`;
}
