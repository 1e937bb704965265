/** What every section of the options gets. */

import type { Settings } from "../../lib/model/settings.ts";
import type { SettingsChange } from "../../lib/platform/settings.ts";

export interface SectionProps {
  settings: Settings;
  /** Saves at once. Never rejects: a failure is reported to the reader, and the answer is false. */
  change(what: SettingsChange): Promise<boolean>;
}
