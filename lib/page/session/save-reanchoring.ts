/** Where a moved or edited passage stands now is kept beside where it stood when it was marked. */
import type { Annotation, Selector } from "../../model/annotation.ts";
import { askWithRetry } from "../../platform/messages.ts";

/** The annotation with today's selectors, which are sent to the notebook if they are news; if that fails, the next visit does it. */
export function sighted(annotation: Annotation, selector: Selector[]): Annotation {
  const { id, target } = annotation;
  if (
    selector.length === 0 ||
    JSON.stringify(target.reanchoring?.selector) === JSON.stringify(selector)
  )
    return annotation;
  const reanchoring = { seen: new Date().toISOString(), selector };
  void askWithRetry("changeAnnotation", { id, change: { reanchoring } }).catch(() => {});
  return { ...annotation, target: { ...target, reanchoring } };
}
