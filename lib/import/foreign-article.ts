/**
 * What a file of another tool says, in the notebook's words but before it is a record: no ids of
 * ours, nothing joined, times only where the file has them. Every reader of a format gives a list
 * of these; joining and checking them is done once, in foreign-records.ts.
 */
import type { ColorKey, Timestamp } from "../model/annotation.ts";
import type { ImportProblem } from "../model/import-preview.ts";

/** A moment that the file gives, or "" if it gives none. */
export type MaybeMoment = Timestamp | "";

export interface ForeignHighlight {
  /** The tool's own id of it, or "". */
  toolId: string;
  /** The id of our record that it was exported from; "" if it comes from elsewhere. */
  recordId: string;
  quote: string;
  prefix: string;
  suffix: string;
  /** In our own reading of the page; what other tools count is another text. */
  position: { start: number; end: number } | null;
  note: string;
  tags: string[];
  /** null: the file does not say, or names a colour that has no counterpart. */
  color: ColorKey | null;
  created: MaybeMoment;
  modified: MaybeMoment;
}

/** Where in a file something stands, for messages. */
export interface Origin {
  file: string;
  line: number | null;
  /** The path of a record in JSON; "" in a table. */
  field: string;
}

export interface ForeignArticle {
  from: Origin;
  /** As for a highlight. */
  recordId: string;
  /** As the file has it; "" for what has none, such as a book. */
  address: string;
  title: string;
  authors: string[];
  siteName: string;
  published: string;
  excerpt: string;
  language: string;
  note: string;
  tags: string[];
  created: MaybeMoment;
  modified: MaybeMoment;
  highlights: ForeignHighlight[];
}

/** An article of which the file says this much. */
export function foreignArticle(known: Partial<ForeignArticle>): ForeignArticle {
  return {
    ...{ recordId: "", address: "", title: "", authors: [], siteName: "", published: "" },
    ...{ excerpt: "", language: "", note: "", tags: [], created: "", modified: "" },
    from: { file: "", line: null, field: "" },
    highlights: [],
    ...known,
  };
}

/** A highlight of which the file says this much. */
export function foreignHighlight(known: Partial<ForeignHighlight>): ForeignHighlight {
  return {
    ...{ toolId: "", recordId: "", quote: "", prefix: "", suffix: "", position: null },
    ...{ note: "", tags: [], color: null, created: "", modified: "" },
    ...known,
  };
}

/** A file cannot be imported at all; the message is for the reader. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}

/** Problems that are kept with their words; of more only the number is. */
const MOST_PROBLEMS = 500;

/** Collects what could not be taken as it is. */
export class Problems {
  readonly list: ImportProblem[] = [];
  count = 0;

  add(problem: ImportProblem): void {
    this.count++;
    if (this.list.length < MOST_PROBLEMS) this.list.push(problem);
  }
}

/** The hues of other tools, by name and as the highlighters of readers have them. */
const COLORS: Readonly<Record<ColorKey, string>> = {
  fact: "yellow orange gold",
  quote: "blue cyan aqua teal indigo",
  question: "purple violet magenta",
  follow: "green lime",
  doubt: "red pink rose brown",
};
const KEY_BY_NAME = new Map(
  Object.entries(COLORS).flatMap(([key, names]) =>
    names.split(" ").map((name) => [name, key as ColorKey] as const),
  ),
);

/** The colour of ours whose hue, as it comes, is nearest; null for a name that is unknown. */
export function colorFrom(name: string): ColorKey | null {
  return KEY_BY_NAME.get(name.trim().toLowerCase()) ?? null;
}
