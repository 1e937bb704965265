/** What a session works with; annotator.ts makes it. */
import type { Settings } from "../../model/settings.ts";
import type { KnownTrees } from "../observing/known-trees.ts";
import type { PageExtractor } from "../observing/page-extractor.ts";
import type { Translation } from "../observing/translation.ts";
import type { Painter } from "../painting/painter.ts";

export interface SessionParts {
  doc: Document;
  painter: Painter;
  extractor: PageExtractor;
  settings: () => Settings;
  trees: KnownTrees;
  translation: Translation;
  signal: AbortSignal;
}
