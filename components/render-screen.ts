/** Starts a screen of the extension. */

import { type ComponentChild, render } from "preact";

/**
 * Renders into the element `#app` of the screen's index.html. Throws if the page has no such
 * element.
 */
export function renderScreen(screen: ComponentChild): void {
  const root = document.getElementById("app");
  if (!root) throw new Error("This page has no element #app to render into.");
  render(screen, root);
}
