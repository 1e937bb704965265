import { Empty } from "../../components/Empty.tsx";
import type { Reporter } from "../../components/notice.ts";
import { RescueLink } from "../../components/RescueLink.tsx";
import { say, sayParts } from "../../lib/i18n/say.ts";
import { siteOf } from "../../lib/model/source.ts";
import { ask } from "../../lib/platform/messages.ts";
import { barredExplanation } from "./barred.ts";
import { AccessButtons } from "./SiteBar.tsx";
import type { TabView } from "./use-tab.ts";

interface Props {
  view: Exclude<TabView, { state: "ready" | "switched-off" }>;
  reporter: Reporter;
}

/** Shown while the page is not read yet, could not be read, or may not be read by an extension. */
export function NoPage({ view, reporter }: Props) {
  if (view.state === "looking") return <Empty title={say("panel.looking")} />;
  if (view.state === "failed") {
    return (
      <Empty title={say("panel.unread")}>
        <p role="alert">{view.error}</p>
        <p>
          <button type="button" class="btn main" onClick={view.retry}>
            {say("shared.tryAgain")}
          </button>
        </p>
        <OpenLibrary />
        <RescueLink />
      </Empty>
    );
  }
  if (view.state === "no-access") return <NoAccess {...{ address: view.address, reporter }} />;
  const { title, text } = barredExplanation(view.address);
  return (
    <Empty title={title}>
      <p>{text}</p>
      <p>{say("panel.elsewhere")}</p>
      <OpenLibrary />
    </Empty>
  );
}

/** The reader lets Pressmark in by a click, and has not clicked for this page. */
function NoAccess({ address, reporter }: { address: string; reporter: Reporter }) {
  const site = siteOf(address);
  return (
    <Empty title={say("panel.noAccessTitle")}>
      <p>
        {site ? sayParts("panel.noAccessSite", { site: <bdi>{site}</bdi> }) : say("panel.noAccess")}
      </p>
      <p>{say("panel.byItself")}</p>
      <AccessButtons
        address={address}
        look="btn"
        failed={reporter.reportFailure(say("panel.notChanged"))}
      />
      <p>{say("panel.neverThere")}</p>
      <OpenLibrary />
    </Empty>
  );
}

function OpenLibrary() {
  return (
    <p>
      <button
        type="button"
        class="btn"
        onClick={() => void ask("openExtensionPage", { page: "library" })}
      >
        {say("panel.openLibrary")}
      </button>
    </p>
  );
}
