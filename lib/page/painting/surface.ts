/** Where highlights are painted, by the names of the palette: in the browser's registry, or not. */

export interface Surface {
  add(name: string, ranges: readonly Range[]): void;
  remove(name: string, ranges: readonly Range[]): void;
  /** Points a passage out for `FLASH` milliseconds. */
  flash(ranges: readonly Range[]): void;
  /** Takes everything away that is left of it in the page. */
  end(): void;
}

/** Milliseconds. */
export const FLASH = 900;
