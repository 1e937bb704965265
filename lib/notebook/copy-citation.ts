/** A citation in the clipboard. What makes it is loaded when it is first asked for. */
import type { CitationText } from "../export/citation-parts.ts";
import type { Cited } from "../export/csl-item.ts";
import type { CitationStyle } from "../model/settings.ts";
import { changeSettings } from "../platform/settings.ts";

/** Copies the citation, and keeps the style for the next time. */
export async function copyCitation(cited: Cited, style: CitationStyle): Promise<void> {
  const { citationIn } = await import("../export/citation-styles.ts");
  await copyText(citationIn(style, cited));
  // It is copied, and that was asked for: next time the style is chosen again.
  await changeSettings({ citationStyle: style }).catch(() => {});
}

/** With its italics, for programs that take them, and as text for all others. */
async function copyText({ text, html }: CitationText): Promise<void> {
  if (!html) return navigator.clipboard.writeText(text);
  const part = (type: string, content: string) => new Blob([content], { type });
  const item = new ClipboardItem({
    "text/plain": part("text/plain", text),
    "text/html": part("text/html", html),
  });
  await navigator.clipboard.write([item]);
}
