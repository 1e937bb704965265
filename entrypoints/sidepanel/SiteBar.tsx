import type { Reporter } from "../../components/notice.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
import { isSiteDisabled, type Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { askForEverySite, askForSite, giveSiteBack } from "../../lib/platform/permissions.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { useAccess, useMayEnter } from "../../lib/platform/use-access.ts";

interface Props {
  /** Of the page beside the panel; a web page's. */
  address: string;
  settings: Settings;
  reporter: Reporter;
}

/** Whether Pressmark works on this site, by itself or at a click, and the way to change that. */
export function SiteBar({ address, settings, reporter }: Props) {
  const mode = useAccess()?.mode;
  const isLetIn = useMayEnter(address);
  const site = siteOf(address);
  const isOff = isSiteDisabled(settings, address);
  const switchSite = () =>
    void changeSettings(({ disabledSites }) => ({
      disabledSites: isOff
        ? disabledSites.filter((other) => other !== site)
        : [...new Set([...disabledSites, site])].sort(),
    })).catch(reporter.reportFailure(say("shared.notSaved")));
  return (
    <section class="site-bar" aria-label={say("panel.site")}>
      {!isOff && mode === "on-click" && isLetIn !== null && (
        <OnClickLine {...{ address, site, isLetIn, reporter }} />
      )}
      <button type="button" class="link" onClick={switchSite}>
        {sayParts(isOff ? "panel.switchOn" : "panel.switchOff", { site: <bdi>{site}</bdi> })}
      </button>
    </section>
  );
}

interface OnClickProps {
  address: string;
  site: string;
  isLetIn: boolean;
  reporter: Reporter;
}

/** Says that Pressmark works where the reader clicks, and how this site stands to that. */
function OnClickLine({ address, site, isLetIn, reporter }: OnClickProps) {
  const failed = reporter.reportFailure(say("panel.notChanged"));
  if (isLetIn) {
    return (
      <p>
        {say("panel.elsewhereWaits")}{" "}
        <button type="button" class="link" onClick={() => void giveSiteBack(address).catch(failed)}>
          {sayParts("panel.waitHere", { site: <bdi>{site}</bdi> })}
        </button>
      </p>
    );
  }
  return (
    <p>
      {say("panel.onClick")} <AccessButtons {...{ address, failed }} look="link" />
    </p>
  );
}

interface AccessProps {
  /** "" where the browser does not tell. */
  address: string;
  /** How the buttons look. */
  look: "link" | "btn";
  failed(error: unknown): void;
}

/** The browser asks the reader to let Pressmark in, for this site or for all. */
export function AccessButtons({ address, look, failed }: AccessProps) {
  const site = siteOf(address);
  return (
    <span class="row">
      {site && (
        <button type="button" class={look} onClick={() => void askForSite(address).catch(failed)}>
          {sayParts("panel.alwaysOn", { site: <bdi>{site}</bdi> })}
        </button>
      )}
      <button type="button" class={look} onClick={() => void askForEverySite().catch(failed)}>
        {say("panel.everySite")}
      </button>
    </span>
  );
}
