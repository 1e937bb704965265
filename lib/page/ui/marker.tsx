/** From a selection to a highlight: the toolbar, and what becomes of overlaps. */

import { highlightActionOf } from "../../../components/highlight-keys.ts";
import { SelectionToolbar } from "../../../components/SelectionToolbar.tsx";
import { say } from "../../i18n/say.ts";
import type { Annotation, ColorKey } from "../../model/annotation.ts";
import { isSiteDisabled, maySuggest, type Settings } from "../../model/settings.ts";
import type { NoteFocus } from "../../platform/protocol.ts";
import { changeSettings } from "../../platform/settings.ts";
import { blockPassagesOf } from "../observing/block-range.ts";
import {
  collapseSelection,
  type Passage,
  refusalOf,
  type Selected,
} from "../observing/selection.ts";
import type { Made } from "../session/highlighter.ts";
import type { Session } from "../session/session.ts";
import type { Cards } from "./cards.tsx";
import { areSame } from "./same-ranges.ts";
import { overlapInWords, unitedInWords } from "./spoken.ts";
import type { Stage } from "./stage.tsx";

export interface MarkerParts {
  doc: Document;
  session: Session;
  settings: () => Settings;
  stage: Stage;
  cards: Cards;
  isByKeys(): boolean;
}

/** The note and the tags, to be compared. */
function wordsOf({ body: { note, tags } }: Annotation): string {
  return JSON.stringify([note.value, tags.value]);
}

/** Offers the toolbar and makes highlights. */
export class Marker {
  readonly #parts: MarkerParts;
  #isSaving = false;
  /** The toolbar was shown at these, or sent away from them. */
  #offeredAt: readonly Range[] = [];

  constructor(parts: MarkerParts) {
    this.#parts = parts;
  }

  /** What is selected next may be the same words, and is meant anew. */
  forget(): void {
    this.#offeredAt = [];
  }

  /** What the toolbar that is shown is about. */
  get passage(): Range | undefined {
    return this.#offeredAt[0];
  }

  /** Shows the toolbar at a selection, if the reader wants it there. */
  onSelect(selected: Selected | null): void {
    const { settings, doc, stage } = this.#parts;
    // While a card is open nothing is selected outside it: the press that begins a selection closes
    // it.
    if (stage.card || stage.hasFocus) return;
    if (!selected) {
      this.forget();
      if (stage.open?.kind === "toolbar") stage.close();
      return;
    }
    const { passages, ranges, withModifier, byTouch, byKeys } = selected;
    if (areSame(ranges, this.#offeredAt) || !maySuggest(settings())) return;
    if (settings().toolbar === "modifier" && !withModifier) return;
    if (isSiteDisabled(settings(), doc.location.href) || refusalOf(doc) !== null) return;
    this.#offer(passages, byTouch);
    if (byKeys) stage.announce(say("page.toolbarHere"));
  }

  /** The reader asks for the toolbar at these passages: the focus goes into it. */
  reachToolbar(passages: readonly Passage[]): void {
    const { settings, stage } = this.#parts;
    if (settings().toolbar === "never") {
      stage.say({ text: say("page.toolbarOff"), isFailure: true });
      return;
    }
    this.#offer(passages, false);
    stage.enter(this.passage);
  }

  /** Saves and shows the passages as highlights; `focus`: the field of the first one's note. */
  async highlight(passages: readonly Passage[], color: ColorKey, focus: NoteFocus): Promise<void> {
    const { stage, settings } = this.#parts;
    if (this.#isSaving) return; // the second click of a double click
    this.#isSaving = true;
    try {
      const made = await this.#make(passages, color);
      if (color !== settings().lastColor) void changeSettings({ lastColor: color });
      this.#onMade(made, passages, focus);
    } catch (error) {
      stage.sayFailure("page.notSaved", error);
    } finally {
      this.#isSaving = false;
    }
  }

  #onMade(made: readonly Made[], passages: readonly Passage[], focus: NoteFocus): void {
    const { stage, settings, cards, session, isByKeys } = this.#parts;
    const [first] = made;
    if (!first) return;
    collapseSelection(passages);
    stage.focus.aimAt(passages[0]?.[0]);
    stage.close();
    const { id, body } = first.annotation;
    if (focus) cards.open(id, focus);
    else if (settings().painting === "none") stage.say({ text: say("page.notShown") });
    else if (isByKeys()) {
      const { name } = settings().colors[body.color.value];
      stage.announce(say("page.highlighted", { name }));
    }
    const replaced = made.flatMap((one) => one.replaced).length;
    if (replaced > 0) this.#sayUnited(made, replaced);
    else if (settings().overlaps === "ask") this.#ask(id, session.countOverlapped(id));
  }

  /** Shows the toolbar at these passages. */
  #offer(passages: readonly Passage[], isAtFoot: boolean): void {
    const { settings, stage } = this.#parts;
    const { colors, lastColor } = settings();
    const ranges = passages.flat();
    this.#offeredAt = ranges;
    const highlight = (color: ColorKey, focus: NoteFocus = null) =>
      void this.highlight(passages, color, focus);
    const onKey = (event: KeyboardEvent) => {
      const action = highlightActionOf(event);
      // Tab goes on in the page, from where the reader was.
      if (event.key === "Tab") stage.focus.giveBack();
      else if (action?.type === "color") highlight(action.color);
      else if (action?.type === "note" || action?.type === "tag") highlight(lastColor, action.type);
    };
    const bar = (
      <SelectionToolbar
        colors={colors}
        current={lastColor}
        onHighlight={highlight}
        onBlock={() => void this.highlight(blockPassagesOf(passages), lastColor, null)}
        onKey={onKey}
      />
    );
    const position = isAtFoot ? "window-foot" : { beside: ranges, isShy: true };
    stage.show({ kind: "toolbar" }, bar, position);
  }

  async #make(passages: readonly Passage[], color: ColorKey): Promise<Made[]> {
    const { session, settings } = this.#parts;
    if (settings().overlaps === "unite") return session.highlightUnited(passages, color);
    const made = await session.highlight(passages, color);
    return made.map((annotation) => ({ annotation, replaced: [] }));
  }

  #ask(id: string, overlapped: number): void {
    if (overlapped === 0) return;
    const action = { label: say("page.makeOne"), run: () => void this.#unite(id) };
    this.#parts.stage.say({ text: overlapInWords(overlapped), action });
  }

  #sayUnited(made: readonly Made[], replaced: number): void {
    const action = { label: say("shared.undo"), run: () => void this.#separate(made) };
    this.#parts.stage.say({ text: unitedInWords(replaced), action });
  }

  async #unite(id: string): Promise<void> {
    const { session, stage, cards } = this.#parts;
    try {
      const made = await session.unite(id);
      if (stage.card) cards.open(made.annotation.id, null);
      this.#sayUnited([made], made.replaced.length - 1);
    } catch (error) {
      stage.sayFailure("page.allKept", error);
    }
  }

  /** Brings back what was made one; with words that were written in the one since, it stays. */
  async #separate(made: readonly Made[]): Promise<void> {
    const { session, stage } = this.#parts;
    const united = made.filter((one) => one.replaced.length > 0);
    const isWrittenIn = ({ annotation }: Made, now: Annotation | undefined) =>
      now !== undefined && wordsOf(now) !== wordsOf(annotation);
    if (united.some((one) => isWrittenIn(one, session.annotationOf(one.annotation.id)))) {
      stage.say({ text: say("page.writtenIn"), isFailure: true });
      return;
    }
    let isKept = false;
    try {
      for (const one of united) {
        const { id } = one.annotation;
        // In this order all of them are there if one of these fails.
        for (const replaced of one.replaced) await session.change(replaced, { deleted: false });
        const trashed = await session.change(id, { deleted: true });
        // Its last words may have come with the press.
        if (!isWrittenIn(one, trashed)) continue;
        await session.change(id, { deleted: false });
        isKept = true;
      }
      if (isKept) stage.say({ text: say("page.bothKept"), isFailure: true });
      else stage.close();
    } catch (error) {
      stage.sayFailure("page.notUndone", error);
    }
  }
}
