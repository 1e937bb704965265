/** What a session of a page works with. */
import type { Settings } from "../../model/settings.ts";
import type { Reading } from "../observing/page-extractor.ts";
import type { Painter } from "../painting/painter.ts";

export interface SessionParts {
  doc: Document;
  painter: Painter;
  reading: Reading;
  settings: () => Settings;
  signal: AbortSignal;
}
