import { Empty } from "../../components/Empty.tsx";
import type { Reporter } from "../../components/notice.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { SiteBar } from "./SiteBar.tsx";

interface Props {
  view: { address: string };
  settings: Settings;
  reporter: Reporter;
}

/** Shown on a site on which the reader switched Pressmark off; the bar below switches it on. */
export function SiteDisabled({ view: { address }, settings, reporter }: Props) {
  return (
    <>
      <Empty title={say("panel.offTitle", { site: siteOf(address) })}>
        <p>{say("panel.off")}</p>
      </Empty>
      <SiteBar {...{ address, settings, reporter }} />
    </>
  );
}
