import { Empty } from "../../components/Empty.tsx";

/** Shown on a site on which the reader switched Pressmark off; the bar below switches it on. */
export function SiteDisabled({ site }: { site: string }) {
  return (
    <Empty title={`Switched off on ${site}`}>
      <p>No toolbar and no highlights are shown on this site. What you marked here is kept.</p>
    </Empty>
  );
}
