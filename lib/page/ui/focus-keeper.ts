/** The focus on its way into our parts and back: it is never lost to the page's top. */
import type { Overlay } from "./overlay.tsx";
import { focusPassage, readerPlaceIn, returnTo } from "./return-focus.ts";

export interface FocusKeeperParts {
  doc: Document;
  overlay: Pick<Overlay, "focus" | "hasFocus">;
  /** Whether the reader works with the keyboard now. */
  isByKeys(): boolean;
}

/** Knows where the focus goes when what is shown closes. */
export class FocusKeeper {
  readonly #parts: FocusKeeperParts;
  #giveBack = () => {};

  constructor(parts: FocusKeeperParts) {
    this.#parts = parts;
  }

  /** Moves the focus into what is shown. It goes back to where the reader is now. */
  enter(passage: Range | undefined): void {
    const { doc, overlay } = this.#parts;
    if (!overlay.hasFocus()) {
      const place = readerPlaceIn(doc);
      this.#giveBack = () => returnTo(place, passage);
    }
    overlay.focus();
  }

  /** From now on it goes back to this passage, wherever the reader was before. */
  aimAt(passage: Range | undefined): void {
    this.#giveBack = () => focusPassage(passage, this.#parts.isByKeys());
  }

  giveBack(): void {
    this.#giveBack();
  }
}
