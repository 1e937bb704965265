import { Empty } from "../../components/Empty.tsx";
import { changeSettings } from "../../lib/platform/settings.ts";

/** Shown on a site on which the reader switched Pressmark off. */
export function SiteDisabled({
  site,
  disabledSites,
}: {
  site: string;
  disabledSites: readonly string[];
}) {
  const enable = () =>
    void changeSettings({ disabledSites: disabledSites.filter((other) => other !== site) });
  return (
    <Empty title={`Switched off on ${site}`}>
      <p>No toolbar and no highlights are shown on this site. What you marked here is kept.</p>
      <p>
        <button type="button" class="btn main" onClick={enable}>
          Switch on again
        </button>
      </p>
    </Empty>
  );
}
