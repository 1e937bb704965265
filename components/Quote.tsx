import type { Hue } from "../lib/model/settings.ts";

/** A highlighted passage in its colour. */
export function Quote({ text, hue, lang }: { text: string; hue: Hue; lang?: string }) {
  return (
    <blockquote class="quote" dir="auto" lang={lang || undefined} data-hue={hue}>
      <mark>{text}</mark>
    </blockquote>
  );
}
