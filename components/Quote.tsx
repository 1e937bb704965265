import type { Hue } from "../lib/model/settings.ts";

/** A marked passage, set as it is on the page. */
export function Quote({ text, hue, lang }: { text: string; hue: Hue; lang?: string }) {
  return (
    <blockquote class="quote" dir="auto" lang={lang || undefined} data-hue={hue}>
      <mark>{text}</mark>
    </blockquote>
  );
}
