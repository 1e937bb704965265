/**
 * A document to render into. Preact takes `document` and `window` from where it runs, so a test of
 * a component must set them; only the files that call this have them, everywhere else a stray
 * global `document` still fails.
 */
import { JSDOM } from "jsdom";
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, vi } from "vitest";

export function createScreen() {
  const { window } = new JSDOM(
    '<!DOCTYPE html><html lang="en"><title>Test</title><main id="app"></main>',
    {
      pretendToBeVisual: true,
    },
  );
  const { document } = window;
  const root = document.getElementById("app")!;
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  vi.stubGlobal("MutationObserver", window.MutationObserver);
  afterEach(() => act(() => render(null, root)));
  const one = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  };
  return {
    document,
    window,
    root,
    one,
    show: (child: ComponentChild) => act(() => render(child, root)),
    type: (selector: string, text: string) =>
      act(() => {
        const field = one(selector) as HTMLInputElement;
        field.value = text;
        field.dispatchEvent(new window.Event("input", { bubbles: true }));
      }),
    press: (selector: string, key: string, more: KeyboardEventInit = {}) =>
      act(() => {
        const init = { key, bubbles: true, cancelable: true, ...more };
        one(selector).dispatchEvent(new window.KeyboardEvent("keydown", init));
      }),
    click: (selector: string) => act(() => one(selector).click()),
    focus: (selector: string) => act(() => one(selector).focus()),
    blur: (selector: string) =>
      act(() => {
        one(selector).focus(); // a field that has not the focus cannot lose it
        one(selector).blur();
      }),
  };
}
