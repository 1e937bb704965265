/** Starts a screen of the extension. */

import { type ComponentChild, render } from "preact";
import { direction, language } from "../lib/i18n/say.ts";

/**
 * Renders into the element `#app` of the screen's index.html. Throws if the page has no such
 * element. With a title in the reader's language the page is of that language, and runs its way; a
 * screen that is English yet has none.
 */
export function renderScreen(screen: ComponentChild, title?: string): void {
  if (title !== undefined) {
    document.title = title;
    Object.assign(document.documentElement, { lang: language(), dir: direction() });
  }
  const root = document.getElementById("app");
  if (!root) throw new Error("This page has no element #app to render into.");
  render(screen, root);
}
