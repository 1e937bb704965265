/** The page beside the panel, with its article as the reader wants it. */

import { useMemo } from "preact/hooks";
import { type BlockState, blockStatesOf } from "../../lib/extraction/overrides/block-states.ts";
import { applyOverrides } from "../../lib/extraction/overrides/overrides.ts";
import { textOf } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import type { PageReport } from "../../lib/platform/protocol.ts";
import { fingerprintOf } from "../../lib/text/fingerprint.ts";
import type { PageNotebook } from "./use-notebook.ts";

/** A page with its article as the reader wants it. */
export interface OverriddenPage extends PageReport {
  /** As in `Version`. */
  extracted: string;
}

/** The page with the overrides, and the state of every block of it. */
export function useOverriddenPage(
  page: PageReport,
  { overrides }: PageNotebook,
  { siteRules }: Settings,
): { overridden: OverriddenPage; blockStates: BlockState[] } {
  return useMemo(() => {
    const preferences = { overrides, rules: siteRules, site: siteOf(page.address) };
    const extracted = fingerprintOf(textOf(page.article.blocks));
    const article = applyOverrides(page.article, preferences);
    return {
      overridden: { ...page, article, extracted },
      blockStates: blockStatesOf(page.article, preferences),
    };
  }, [page, overrides, siteRules]);
}
