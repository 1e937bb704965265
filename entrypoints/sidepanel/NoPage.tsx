import { Empty } from "../../components/Empty.tsx";
import type { Reporter } from "../../components/notice.ts";
import { RescueLink } from "../../components/RescueLink.tsx";
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
  if (view.state === "looking") return <Empty title="Reading the page…" />;
  if (view.state === "failed") {
    return (
      <Empty title="This page could not be read">
        <p role="alert">{view.error}</p>
        <p>
          <button type="button" class="btn main" onClick={view.retry}>
            Try again
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
      <p>What you marked elsewhere is in the library.</p>
      <OpenLibrary />
    </Empty>
  );
}

/** The reader lets Pressmark in by a click, and has not clicked for this page. */
function NoAccess({ address, reporter }: { address: string; reporter: Reporter }) {
  const site = siteOf(address);
  return (
    <Empty title="Not on this page yet">
      <p>
        {site ? (
          <>
            You have not let Pressmark onto <bdi>{site}</bdi>.
          </>
        ) : (
          "Pressmark works only where you click."
        )}{" "}
        Press its button in the browser’s toolbar, and what you marked here is shown.
      </p>
      <p>To have it come by itself:</p>
      <AccessButtons address={address} look="btn" failed={reporter.reportFailure("Not changed")} />
      <p>It can never work on the browser’s own pages, in stores of extensions and on PDF files.</p>
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
        Open the library
      </button>
    </p>
  );
}
