/** One run of inline text: white space collapsed as a browser shows it, marks as UTF-16 offsets. */
import type { Mark } from "../../model/article.ts";

/**
 * A finished run: its text without blanks at the ends, its marks as offsets of that text, in order.
 */
export interface FinishedRun {
  text: string;
  marks: Mark[];
  /** UTF-16 units within links (those without an address, too), within strong markup. */
  linked: number;
  strong: number;
}

const BLANK = /[\s\u200b\ufeff]+/g;
const NOT_BLANK = /[^\s\u200b\ufeff]/;

/** Collects a run; it is used for one run after the other. */
export class TextRun {
  /** What has been collected so far; may end with a blank. */
  text = "";
  #linked = 0;
  #strong = 0;
  #marks: Mark[] = [];
  /** Marks that have not ended, the outermost first. */
  #open: Mark[] = [];

  /** Adds the text of a node; `keepLines` in preformatted text. */
  add(value: string, keepLines: boolean): void {
    if (keepLines) {
      this.text += value;
      return;
    }
    const needsNoBlank = this.text === "" || isBlank(this.text, this.text.length - 1);
    // half of all text nodes are the line breaks between elements
    if (!NOT_BLANK.test(value)) {
      if (value !== "" && !needsNoBlank) this.text += " ";
      return;
    }
    const words = value.replace(BLANK, " ");
    this.text += needsNoBlank && words.startsWith(" ") ? words.slice(1) : words;
  }

  /** A line break that is not the start of a new block. */
  lineBreak(): void {
    this.text = this.text.replace(/ +$/, "");
    if (this.text !== "") this.text += "\n";
  }

  /** Begins a mark here; it has no end yet. */
  start(type: Mark["type"], href: string | undefined): Mark {
    const mark: Mark = { type, start: this.text.length, end: -1 };
    if (href) mark.href = href;
    this.#open.push(mark);
    return mark;
  }

  /** Ends a mark that was begun; nothing happens if it has ended already. */
  end(mark: Mark): void {
    const at = this.#open.lastIndexOf(mark);
    if (at < 0) return;
    this.#open.splice(at, 1);
    this.#close({ ...mark, end: this.text.length });
  }

  /** Keeps a mark, without the blanks at its ends, if anything is left of it. */
  #close(mark: Mark): void {
    while (mark.start < mark.end && isBlank(this.text, mark.start)) mark.start += 1;
    while (mark.end > mark.start && isBlank(this.text, mark.end - 1)) mark.end -= 1;
    if (mark.end <= mark.start) return;
    if (mark.type === "link") this.#linked += mark.end - mark.start;
    if (mark.type === "strong") this.#strong += mark.end - mark.start;
    if (mark.type !== "link" || mark.href) this.#marks.push(mark);
  }

  /**
   * What was collected, trimmed, and a fresh start; marks that are still open go on in the next
   * run.
   */
  take(): FinishedRun {
    for (const mark of this.#open) this.#close({ ...mark, end: this.text.length });
    const text = this.text.trim();
    const taken = { text, marks: this.#marksIn(text), linked: this.#linked, strong: this.#strong };
    this.text = "";
    this.#linked = 0;
    this.#strong = 0;
    this.#marks = [];
    for (const mark of this.#open) mark.start = 0;
    return taken;
  }

  /** The marks as offsets of the trimmed text. */
  #marksIn(text: string): Mark[] {
    if (this.#marks.length === 0) return this.#marks;
    const lead = this.text.length - this.text.trimStart().length;
    return this.#marks
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - lead),
        end: Math.min(text.length, mark.end - lead),
      }))
      .filter((mark) => mark.end > mark.start)
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || ((code < 32 || code > 126) && /\s/.test(text.charAt(at)));
}
