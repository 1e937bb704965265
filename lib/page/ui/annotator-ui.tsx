/** What the reader does in the page: marks a selection, clicks a highlight, presses a key. Shows the parts, asks the session. */
import type { VNode } from "preact";
import { HighlightCard } from "../../../components/HighlightCard.tsx";
import { SelectionToolbar } from "../../../components/SelectionToolbar.tsx";
import { Toast } from "../../../components/Toast.tsx";
import { type AnnotationChange, type ColorKey, quoteOf } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";
import { siteOf } from "../../model/source.ts";
import { askWithRetry, type CommandName, isAlive } from "../../platform/messages.ts";
import { changeSettings } from "../../platform/settings.ts";
import { observeSelection, rangesOf, refusalOf, type Selected } from "../observing/selection.ts";
import type { Painter } from "../painting/painter.ts";
import type { Session } from "../session/session.ts";
import type { Overlay, Place } from "./overlay.tsx";
import { scrollToRange } from "./scroll.ts";

export interface PenParts {
  doc: Document;
  overlay: Overlay;
  painter: Painter;
  session: Session;
  settings: () => Settings;
  signal: AbortSignal;
  /** The extension is gone: stop everything. */
  end(): void;
}

/** Milliseconds that a message stands. */
const TOAST = 6000;
type Open = { kind: "toolbar" | "toast" } | { kind: "card"; id: string };
type Focus = "note" | "tag" | null;

export class AnnotatorUI {
  readonly #parts: PenParts;
  #open: Open | null = null;
  #tags: string[] = [];
  #isSaving = false;
  /** The highlight whose card stood open when the pointer was pressed. */
  #closed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PenParts) {
    this.#parts = parts;
    const { doc, signal, overlay } = parts;
    overlay.onEscape = () => this.close();
    observeSelection(doc, signal, (selected) => this.#selected(selected));
    // Heard before the page's own listeners, which may stop it, and looked at after them, since they may take it.
    const clicked = (event: MouseEvent) => void setTimeout(() => this.#clicked(event));
    doc.defaultView?.addEventListener("click", clicked, { signal, capture: true });
    doc.addEventListener("pointerdown", (event) => this.#pressedOutside(event), {
      signal,
      capture: true,
      passive: true,
    });
    doc.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), {
      signal,
      capture: true,
    });
  }

  /** A browser command or a choice in the context menu. */
  async command(name: CommandName, color?: ColorKey, inFrame = false): Promise<void> {
    if (name === "next-highlight" || name === "previous-highlight")
      return this.#step(name === "next-highlight" ? 1 : -1);
    const { doc, settings } = this.#parts;
    const isSiteDisabled = settings().disabledSites.includes(siteOf(doc.location.href));
    const refusal = isSiteDisabled
      ? "Pressmark is switched off on this site. The panel switches it on."
      : refusalOf(doc, inFrame);
    if (refusal) return this.tell(refusal, true);
    await this.#highlight(
      rangesOf(doc.getSelection()),
      color ?? settings().lastColor,
      name === "highlight-note" ? "note" : null,
    );
  }

  /** Scrolls to a highlight and flashes it; false if it is not on the page. */
  show(id: string): boolean {
    const { painter } = this.#parts;
    const ranges = painter.rangesOf(id);
    if (!scrollToRange(ranges[0])) return false;
    painter.flash(ranges);
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#open = null;
    this.#parts.overlay.hide();
  }

  /** A message at the foot of the window, for a while. */
  tell(text: string, failed = false, action?: { label: string; run(): void }): void {
    const done = () => this.close();
    this.#show(
      { kind: "toast" },
      <Toast text={text} failed={failed} action={action} onDone={done} />,
      "foot",
    );
    this.#timer = setTimeout(done, TOAST);
  }

  /** The settings or a highlight changed elsewhere: what stands open shows it. */
  redraw(): void {
    if (this.#open?.kind === "card") void this.#openCard(this.#open.id, null);
  }

  #selected(selected: Selected | null): void {
    const { settings, doc } = this.#parts;
    if (this.#ended() || this.#open?.kind === "card") return; // a press outside closes the card before it selects
    if (!selected) {
      if (this.#open?.kind === "toolbar") this.close();
      return;
    }
    const { toolbar, disabledSites, colors, lastColor } = settings();
    if (toolbar === "never" || (toolbar === "modifier" && !selected.withModifier)) return;
    if (disabledSites.includes(siteOf(doc.location.href)) || refusalOf(doc) !== null) return;
    const pick = (color: ColorKey, then: Focus = null) =>
      void this.#highlight(selected.ranges, color, then);
    const bar = <SelectionToolbar colors={colors} current={lastColor} onHighlight={pick} />;
    this.#show({ kind: "toolbar" }, bar, selected.byTouch ? "foot" : { of: selected.ranges });
  }

  async #highlight(ranges: readonly Range[], color: ColorKey, then: Focus): Promise<void> {
    const { session, doc, settings } = this.#parts;
    if (this.#isSaving) return; // a double click is one wish
    this.#isSaving = true;
    try {
      const saved = await session.highlight(ranges, color);
      doc.getSelection()?.removeAllRanges();
      this.close();
      if (color !== settings().lastColor) void changeSettings({ lastColor: color });
      if (then && saved[0]) await this.#openCard(saved[0].id, then);
    } catch (error) {
      this.#failed("Not saved", error);
    } finally {
      this.#isSaving = false;
    }
  }

  #clicked(event: MouseEvent): void {
    if (
      event.button !== 0 ||
      event.defaultPrevented ||
      this.#parts.overlay.owns(event) ||
      this.#ended()
    )
      return;
    // Links and buttons keep their clicks, a selection keeps its toolbar.
    const isControl = (event.target as Element | null)?.closest?.(
      "a[href], button, input, select, textarea, summary, label",
    );
    if (isControl || this.#parts.doc.getSelection()?.type === "Range") return;
    // Of several under the pointer the innermost; a click at the card that stands open goes on to the next.
    const ids = this.#parts.painter.idsAt(event.clientX, event.clientY);
    const id = ids[(ids.indexOf(this.#closed ?? "") + 1) % ids.length];
    if (id) void this.#openCard(id, null);
  }

  #pressedOutside(event: Event): void {
    this.#closed = this.#open?.kind === "card" ? this.#open.id : null;
    if (this.#open && this.#open.kind !== "toast" && !this.#parts.overlay.owns(event)) this.close();
  }

  async #openCard(id: string, focus: Focus): Promise<void> {
    const { session, settings, painter } = this.#parts;
    const annotation = session.get(id);
    if (!annotation) return this.close();
    const isOpen = () => this.#open?.kind === "card" && this.#open.id === id;
    const change = async (what: AnnotationChange) => {
      const changed = await session.change(id, what);
      if (isOpen()) void this.#openCard(id, null);
      return changed;
    };
    if (!isOpen()) this.#tags = await askWithRetry("listTags", null).catch(() => []);
    const card = (
      <HighlightCard
        annotation={annotation}
        anchorStatus={session.anchorStatusOf(id)}
        colors={settings().colors}
        knownTags={this.#tags}
        focus={focus}
        onChange={(what) =>
          change(what).catch((error) => {
            // A note says it in its own field, unless that is gone: then its words must not go with it unseen.
            if (what.note === undefined) this.#failed("Not saved", error);
            else if (!isOpen()) this.#failed(`The note «${what.note}» was not saved`, error);
            throw error;
          })
        }
        onCopy={() => void this.#copy(id)}
        onDelete={() => void this.#delete(id)}
        onClose={() => this.close()}
      />
    );
    this.#show({ kind: "card", id }, card, { of: painter.rangesOf(id) });
  }

  async #copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(quoteOf(this.#parts.session.get(id)!));
      this.tell("Copied.");
    } catch (error) {
      // Pages without https have no clipboard; the panel, which is ours, has.
      this.#failed("Not copied here; the panel can copy it", error);
    }
  }

  async #delete(id: string): Promise<void> {
    const { session } = this.#parts;
    try {
      await session.change(id, { deleted: true });
      const undo = () =>
        void session.change(id, { deleted: false }).then(
          () => this.close(),
          (error) => this.#failed("Not restored", error),
        );
      this.tell("Highlight deleted.", false, { label: "Undo", run: undo });
    } catch (error) {
      this.#failed("Not deleted", error);
    }
  }

  /** Goes to the next or previous highlight in reading order, from the one that stands open or from the window's top. */
  #step(by: 1 | -1): void {
    const { painter } = this.#parts;
    const ids = painter.idsInOrder();
    if (ids.length === 0) {
      this.tell("There are no highlights on this page.");
      return;
    }
    const open = this.#open?.kind === "card" ? ids.indexOf(this.#open.id) : -1;
    const below = ids.findIndex(
      (id) => (painter.rangesOf(id)[0]?.getBoundingClientRect().top ?? 0) > 4,
    );
    const start = by > 0 ? (below < 0 ? ids.length : below) - 1 : Math.max(below, 0);
    const id = ids[((open >= 0 ? open : start) + by + ids.length) % ids.length]!;
    this.show(id);
    void this.#openCard(id, null);
  }

  #show(open: Open, child: VNode, place: Place): void {
    clearTimeout(this.#timer);
    this.#open = open;
    this.#parts.overlay.show(child, place, this.#parts.settings().theme);
  }

  #failed(what: string, error: unknown): void {
    if (this.#ended()) return;
    this.tell(`${what}: ${error instanceof Error ? error.message : String(error)}`, true);
  }

  /** The extension was reloaded, updated or removed while this page was open: the old script falls silent. */
  #ended(): boolean {
    if (isAlive()) return false;
    this.#parts.end();
    return true;
  }
}
