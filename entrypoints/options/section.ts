/** What every section of the options gets. */

import type { Settings } from "../../lib/model/settings.ts";

export interface SectionProps {
  settings: Settings;
  /** Saves at once. Never rejects: a failure is reported to the reader. */
  change(what: Partial<Settings>): Promise<void>;
}
