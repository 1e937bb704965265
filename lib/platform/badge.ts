/** What the toolbar button shows of a tab: whether its page is an article, and how many highlights it has. */
import { browser } from "wxt/browser";

const SIZES = [16, 32, 48, 128];

function iconOf(state: "idle" | "article"): Record<number, string> {
  return Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${size}.png`]));
}

/** Shows it. A tab that was closed meanwhile is no error. */
export async function showBadge(
  tabId: number,
  page: { isArticle: boolean; count: number },
): Promise<void> {
  const title = page.count
    ? `Pressmark: ${page.count} on this page`
    : page.isArticle
      ? "Pressmark: an article"
      : "Pressmark";
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: iconOf(page.isArticle ? "article" : "idle") }),
      browser.action.setBadgeText({ tabId, text: page.count ? String(page.count) : "" }),
      browser.action.setBadgeBackgroundColor({ tabId, color: "#1f4f7a" }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}

/** A command failed where nothing else can be shown: a mark on the button, the reason in its title. */
export async function showTrouble(tabId: number, reason: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: "!" }),
    browser.action.setTitle({ tabId, title: `Pressmark could not do this here: ${reason}` }),
  ]);
}
