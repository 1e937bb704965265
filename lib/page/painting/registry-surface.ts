/**
 * The CSS Custom Highlight API: exact, and printed, but the page's own scripts can read it. Every
 * name is ours; the registry is never cleared, since a page may have highlights of its own.
 */
import { ALL_NAMES, FLASH_NAME } from "./palette.ts";
import { FLASH, type Surface } from "./surface.ts";

/** Above every layer. */
const FLASH_PRIORITY = 9;

/** The registry of the page, without what an earlier script of ours left there. */
export function createRegistrySurface(win: Window & typeof globalThis): Surface {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    // Names are deleted one by one: Firefox lets no content script iterate the registry.
    for (const name of ALL_NAMES) win.CSS.highlights.delete(name);
  };
  end();
  return {
    add: (name, ranges) => {
      const registered = registeredHighlight(win, name);
      for (const range of ranges) registered.add(range);
    },
    remove: (name, ranges) => {
      const registered = win.CSS.highlights.get(name);
      for (const range of ranges) registered?.delete(range);
    },
    flash: (ranges) => {
      const highlight = new win.Highlight(...ranges);
      highlight.priority = FLASH_PRIORITY;
      win.CSS.highlights.set(FLASH_NAME, highlight);
      clearTimeout(timer);
      timer = setTimeout(() => win.CSS.highlights.delete(FLASH_NAME), FLASH);
    },
    end,
  };
}

/** The browser's highlight of that name, made if there is none. */
function registeredHighlight(win: Window & typeof globalThis, name: string): Highlight {
  const known = win.CSS.highlights.get(name);
  if (known) return known;
  const highlight = new win.Highlight();
  highlight.priority = Number(/-(\d)$/.exec(name)?.[1] ?? 0); // the layer
  win.CSS.highlights.set(name, highlight);
  return highlight;
}
