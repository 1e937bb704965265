/**
 * Tells whether a vector did what it wants: it called the beacon, loaded something, opened a dialog
 * or a window, left the page, or tried to and was stopped by the page's policy.
 */
import type { Page } from "puppeteer-core";
import { BEACON_HOST } from "../vectors/vectors.ts";

export interface Beacon {
  /** What happened so far; vectors by their numbers. */
  seen(): Promise<string[]>;
}

interface Marked {
  pmHit(id: unknown): void;
  pmSeen: string[];
}

/** Begins to watch a page that is loaded; what it does afterwards is seen. */
export async function watchPage(page: Page): Promise<Beacon> {
  const outside: string[] = [];
  const began = page.url();
  page.on("dialog", (dialog) => {
    outside.push("a dialog");
    void dialog.dismiss().catch(() => {});
  });
  page.on("popup", () => outside.push("a window"));
  page.on("request", (request) => {
    const [, id] = request.url().split(`${BEACON_HOST}/`);
    if (id !== undefined) outside.push(String(Number.parseInt(id, 10)));
  });
  await page.evaluate(() => {
    const here = globalThis as never as Marked;
    here.pmSeen = [];
    here.pmHit = (id) => here.pmSeen.push(String(id));
    addEventListener("message", ({ data }) => {
      if (typeof data === "number") here.pmHit(data);
    });
    // What the policy stopped was tried all the same.
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      here.pmSeen.push(`stopped by ${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  return {
    seen: async () => {
      const inside = await page.evaluate(() => (globalThis as never as Marked).pmSeen);
      if (!inside) outside.push(`another page than ${began}`);
      return [...new Set([...outside, ...(inside ?? [])])];
    },
  };
}

/**
 * What in a page can only have come from a vector that was taken for markup: elements and attributes
 * that our screens never have.
 */
export function markupFrom(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element) =>
      element instanceof HTMLScriptElement && element.src.startsWith(location.origin);
    const foreign =
      "script, iframe, frame, object, embed, base, form:not([class]), math, marquee, video, audio, template, x, meta[http-equiv], link[rel=preload], [srcset], [style*=url], animate, foreignObject, plaintext, xmp, listing, noscript";
    const found = [...document.querySelectorAll(foreign)].filter((element) => !own(element));
    const odd = [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (/^(href|src|action|formaction|data|poster|background|xlink:href)$/i.test(name) &&
            /^[\s\0-\x20]*(javascript|vbscript|data:text)/i.test(value)),
      ),
    );
    return [...found, ...odd].map((element) => element.outerHTML.slice(0, 120));
  });
}
