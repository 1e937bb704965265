/** Where a moved or edited passage is now is stored beside where it was when it was highlighted. */
import type { Annotation, Selector } from "../../model/annotation.ts";
import { askWithRetry } from "../../platform/messages.ts";

/**
 * The annotation with today's selectors as its reanchoring, which is saved in the background if it
 * is new. A failure is not reported: the next visit finds the same and saves it then.
 */
export function saveReanchoring(annotation: Annotation, selector: Selector[]): Annotation {
  const { id, target } = annotation;
  const known = target.reanchoring?.selector;
  if (selector.length === 0 || JSON.stringify(known) === JSON.stringify(selector)) {
    return annotation;
  }
  const reanchoring = { seen: new Date().toISOString(), selector };
  void askWithRetry("changeAnnotation", { id, change: { reanchoring } }).catch(() => {});
  return { ...annotation, target: { ...target, reanchoring } };
}
