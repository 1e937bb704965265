/**
 * Which sites the reader let Pressmark onto: all of them, some, or none but the page of each click.
 * Asking must come straight from the reader's click.
 */
import { browser } from "wxt/browser";
import { EVERY_SITE } from "../model/source.ts";

/** Whether it may look at every site by itself, or only at the page on which the reader clicks. */
export type AccessMode = "every-site" | "on-click";

export interface Access {
  mode: AccessMode;
  /** Patterns of the single sites that were let in, such as `https://example.org/*`. */
  sites: string[];
}

/** What the reader allows now. */
export async function readAccess(): Promise<Access> {
  const [isEverySite, { origins = [] }] = await Promise.all([
    browser.permissions.contains({ origins: EVERY_SITE }),
    browser.permissions.getAll(),
  ]);
  return { mode: isEverySite ? "every-site" : "on-click", sites: origins };
}

/** Whether Pressmark may come to this address without a click. */
export async function mayEnter(address: string): Promise<boolean> {
  const pattern = patternOf(address);
  return pattern !== null && browser.permissions.contains({ origins: [pattern] });
}

/** The browser asks the reader to let Pressmark onto every site; whether it is let. */
export function askForEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: EVERY_SITE });
}

/** The same for the site of this address. */
export async function askForSite(address: string): Promise<boolean> {
  const pattern = patternOf(address);
  return pattern !== null && browser.permissions.request({ origins: [pattern] });
}

/** Gives the access to all sites back, single ones too; what is left is the page of each click. */
export async function giveSitesBack(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Gives the access to the site of this address back. */
export async function giveSiteBack(address: string): Promise<void> {
  const pattern = patternOf(address);
  if (pattern !== null) await browser.permissions.remove({ origins: [pattern] });
}

/** Calls back when the reader let Pressmark onto sites or took that back; returns how to stop. */
export function watchAccess(changed: (change: "given" | "taken") => void): () => void {
  const given = () => changed("given");
  const taken = () => changed("taken");
  browser.permissions.onAdded.addListener(given);
  browser.permissions.onRemoved.addListener(taken);
  return () => {
    browser.permissions.onAdded.removeListener(given);
    browser.permissions.onRemoved.removeListener(taken);
  };
}

/** The pattern of the site of a web page's address; null for any other address. */
function patternOf(address: string): string | null {
  if (!/^https?:/.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
