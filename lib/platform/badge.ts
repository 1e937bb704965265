/**
 * What the toolbar button shows of a tab: whether its page is an article, and how many highlights
 * it has.
 */
import { browser } from "wxt/browser";
import { say, sayCount } from "../i18n/say.ts";
import { isTabOpen } from "./tabs.ts";

/** Pixels. */
const ICON_SIZES = [16, 32, 48, 128];
const BADGE_COLOR = "#1f4f7a";

export interface BadgeState {
  isArticle: boolean;
  /** How many highlights are on the page. */
  count: number;
  /** How many more are not on it today. */
  missing?: number;
  /** The panel has a question about it. */
  isOffered: boolean;
}

/** Shows it on the button of that tab. A tab that was closed meanwhile is no error. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  const { isArticle } = state;
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: iconsOf(isArticle ? "article" : "idle") }),
      browser.action.setBadgeText({ tabId, text: textOf(state) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
      browser.action.setTitle({ tabId, title: titleOf(state) }),
    ]);
  } catch (error) {
    if (await isTabOpen(tabId)) throw error;
  }
}

/** Shows nothing on the button of that tab: nothing is known of its page. */
export function clearBadge(tabId: number): Promise<void> {
  return showBadge(tabId, { isArticle: false, count: 0, isOffered: false });
}

function iconsOf(name: "idle" | "article"): Record<number, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${name}-${size}.png`]));
}

function textOf({ count, missing = 0, isOffered }: BadgeState): string {
  if (count + missing > 0) return String(count);
  return isOffered ? "?" : "";
}

function titleOf({ isArticle, count, missing = 0, isOffered }: BadgeState): string {
  const found = sayCount("background.buttonCount", count);
  if (missing > 0) return `${found}, ${sayCount("background.buttonMissing", missing)}`;
  if (count > 0) return found;
  if (isOffered) return say("background.buttonOffer");
  return say(isArticle ? "background.buttonArticle" : "background.buttonIdle");
}

/**
 * For a command that failed where nothing else can be shown: a mark on the button, the reason in
 * its title.
 */
export async function showCommandFailure(tabId: number, reason: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: "!" }),
    browser.action.setTitle({ tabId, title: say("background.buttonFailure", { reason }) }),
  ]);
}
