/**
 * The CSS Custom Highlight API: exact, and printed, but the page's own scripts can read it. Every
 * name is ours; the registry is never cleared, since a page may have highlights of its own.
 */
import type { Tree } from "../../text/composed.ts";
import { windowOf } from "../observing/composed-view.ts";
import { ALL_NAMES, FLASH_NAME, highlightCss } from "./palette.ts";
import { FLASH, type Surface } from "./surface.ts";

/** Above every layer. */
const FLASH_PRIORITY = 9;

/**
 * The registries of the page and of the frames in it, without what an earlier script of ours left
 * there.
 */
export function createRegistrySurface(win: PageWindow): Surface {
  const windows = new Set([win]);
  const sheets = createSheets(win.document);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (name: string) => {
    // Names are deleted one by one: Firefox lets no content script iterate the registry.
    for (const own of windows) own.CSS?.highlights.delete(name);
  };
  const end = () => {
    clearTimeout(timer);
    ALL_NAMES.forEach(forget);
    sheets.end();
  };
  end();
  const register = (name: string, ranges: readonly Range[], priority: number) => {
    for (const range of ranges) {
      const own = windowOf(range.startContainer) ?? win;
      windows.add(own);
      sheets.adopt(range.startContainer.getRootNode());
      registeredHighlight(own, name, priority).add(range);
    }
  };
  return {
    add: (name, ranges) => register(name, ranges, Number(/-(\d)$/.exec(name)?.[1] ?? 0)), // layer
    remove: (name, ranges) => {
      for (const range of ranges) {
        for (const own of windows) own.CSS?.highlights.get(name)?.delete(range);
      }
    },
    flash: (ranges) => {
      forget(FLASH_NAME);
      register(FLASH_NAME, ranges, FLASH_PRIORITY);
      clearTimeout(timer);
      timer = setTimeout(() => forget(FLASH_NAME), FLASH);
    },
    end,
  };
}

type PageWindow = Window & typeof globalThis;

/** The browser's highlight of that name, made if there is none. */
function registeredHighlight(win: PageWindow, name: string, priority: number): Highlight {
  const known = win.CSS.highlights.get(name);
  if (known) return known;
  const highlight = new win.Highlight();
  highlight.priority = priority;
  win.CSS.highlights.set(name, highlight);
  return highlight;
}

/**
 * Our style sheet for the trees that the browser does not bring it into: it injects it into the
 * page's own alone, and Firefox hands it on to no web component (decision 201).
 */
function createSheets(page: Document): { adopt(root: Node): void; end(): void } {
  const adopted = new Map<Tree, CSSStyleSheet>();
  const byDocument = new WeakMap<Document, CSSStyleSheet>();
  const sheetFor = (doc: Document): CSSStyleSheet | undefined => {
    const Sheet = windowOf(doc)?.CSSStyleSheet;
    const sheet = byDocument.get(doc) ?? (Sheet && new Sheet());
    if (!sheet || byDocument.has(doc)) return sheet;
    sheet.replaceSync(highlightCss());
    byDocument.set(doc, sheet);
    return sheet;
  };
  const adopt = (root: Node) => {
    if (root === page || !("adoptedStyleSheets" in root)) return;
    const tree = root as Tree;
    const sheet = sheetFor(tree.ownerDocument ?? (tree as Document));
    if (!sheet || tree.adoptedStyleSheets.includes(sheet)) return;
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    adopted.set(tree, sheet);
  };
  const end = () => {
    for (const [tree, own] of adopted) {
      tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((sheet) => sheet !== own);
    }
    adopted.clear();
  };
  return { adopt, end };
}
