/** The element of a screen's index.html that Preact renders into. */

/** Throws if the page has no element with the id `app`. */
export function mountPoint(doc: Document = document): HTMLElement {
  const element = doc.getElementById("app");
  if (!element) throw new Error("This page has no element #app to render into.");
  return element;
}
