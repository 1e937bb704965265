import type { ComponentChildren } from "preact";
import type { Hue } from "../lib/model/settings.ts";

interface Props {
  /** The words, or parts of them with what was searched for marked. */
  text: ComponentChildren;
  hue: Hue;
  lang?: string;
}

/** A highlighted passage in its colour. */
export function Quote({ text, hue, lang }: Props) {
  return (
    <blockquote class="quote" dir="auto" lang={lang || undefined} data-hue={hue}>
      <mark>{text}</mark>
    </blockquote>
  );
}
