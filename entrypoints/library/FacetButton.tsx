import type { ComponentChildren } from "preact";
import { locale } from "../../lib/i18n/say.ts";
import type { Hue } from "../../lib/model/settings.ts";

interface Props {
  label: string;
  title?: string;
  count: number;
  hue?: Hue | undefined;
  /** How long the bar behind it is, 0 to 1. */
  share?: number | undefined;
  isOn: boolean;
  onClick(): void;
  /** Facets below it. */
  children?: ComponentChildren;
}

/** One value to filter by. */
export function FacetButton({ label, title, count, hue, share, isOn, onClick, children }: Props) {
  return (
    <li>
      <button type="button" class="facet" title={title} aria-pressed={isOn} onClick={onClick}>
        {hue && <span class="dot" data-hue={hue} />}
        <span class="grow">
          <bdi>{label}</bdi>
        </span>
        {share !== undefined && (
          <span class="bar" style={{ width: `${Math.round(share * 56)}px` }} />
        )}
        <span class="count">{count.toLocaleString(locale())}</span>
      </button>
      {children}
    </li>
  );
}
