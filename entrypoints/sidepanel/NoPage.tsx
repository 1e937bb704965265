import { Empty } from "../../components/Empty.tsx";
import { RescueLink } from "../../components/RescueLink.tsx";
import { ask } from "../../lib/platform/messages.ts";
import type { TabView } from "./use-tab.ts";

/** Shown while the page is not read yet, could not be read, or may not be read by an extension. */
export function NoPage({ view }: { view: Exclude<TabView, { state: "ready" }> }) {
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
  return (
    <Empty title="Pressmark cannot work on this page">
      <p>
        Browsers keep extensions out of their own pages, their stores and their PDF viewer. Your
        notes are in the library.
      </p>
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
