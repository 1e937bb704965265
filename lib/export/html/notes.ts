/** What the reader wrote, as elements: the notes on highlights, and that on the article. */
import type { Annotation } from "../../model/annotation.ts";
import { quoteOf } from "../../model/annotation.ts";
import type { SavedArticle } from "../../model/article.ts";
import type { Hue } from "../../model/settings.ts";
import { noteTree } from "../../text/note-tree.ts";
import { translationOf } from "../translation.ts";
import { OURS } from "./article-text.ts";
import { element, type HtmlElement } from "./element.ts";

/** A highlight as its note shows it. */
export interface NotedHighlight {
  annotation: Annotation;
  number: number;
  hue: Hue;
  colorName: string;
  /** Leads to the passage, or only to its page. */
  link: { href: string; leadsToPassage: boolean };
}

/**
 * The notes of some highlights as a list. With `withQuotes` they stand for themselves, since their
 * words stand nowhere else on the page.
 */
export function notesList(
  highlights: readonly NotedHighlight[],
  { withQuotes }: { withQuotes: boolean },
): HtmlElement {
  const items = highlights.map((highlight) => noteItem(highlight, withQuotes));
  return element("ul", { class: withQuotes ? "quotes" : "notes" }, items);
}

function noteItem(highlight: NotedHighlight, withQuote: boolean): HtmlElement {
  const { annotation, number, hue } = highlight;
  const { note } = annotation.body;
  const quote = element(
    "blockquote",
    { dir: "auto" },
    element("mark", { "data-hue": hue }, quoteOf(annotation)),
  );
  return element(
    "li",
    { id: `highlight-${number}`, "data-hue": hue },
    withQuote ? quote : null,
    element("p", { class: "facts" }, factsOf(highlight, withQuote)),
    note.value.trim() ? element("div", { class: "note" }, noteTree(note.value)) : null,
  );
}

/** Number, colour, tags, and where it leads. */
function factsOf(highlight: NotedHighlight, isAlone: boolean): HtmlElement[] {
  const { annotation, number, colorName, link } = highlight;
  const { body, target } = annotation;
  const back = { href: `#passage-${number}`, "aria-label": `Back to passage ${number}` };
  const translation = translationOf(target);
  return [
    isAlone
      ? element("b", { class: "number" }, String(number))
      : element("a", { class: "number", ...OURS, ...back }, String(number)),
    element("span", { class: "color", dir: "auto" }, colorName),
    ...tagElements(body.tags.value),
    ...(translation ? [element("span", OURS, translation)] : []),
    ...(link.href ? [passageLink(highlight)] : []),
  ];
}

function passageLink({ link, number }: NotedHighlight): HtmlElement {
  const words = link.leadsToPassage ? "Open passage" : "Open page";
  const name = { "aria-label": `${words} of highlight ${number}` };
  const leads = { class: "open", href: link.href, rel: "noopener noreferrer" };
  return element("a", { ...leads, ...OURS, ...name }, words);
}

function tagElements(tags: readonly string[]): HtmlElement[] {
  return tags.map((tag) => element("span", { class: "tag", dir: "auto" }, `#${tag}`));
}

/** The note and the tags of the article itself; null if it has neither. */
export function articleNote({ note, tags }: SavedArticle): HtmlElement | null {
  if (!note.value.trim() && tags.value.length === 0) return null;
  return element(
    "section",
    { class: "own" },
    element("h2", { class: "unseen", ...OURS }, "Note on the article"),
    note.value.trim() ? element("div", { class: "note" }, noteTree(note.value)) : null,
    tags.value.length > 0 ? element("p", { class: "facts" }, tagElements(tags.value)) : null,
  );
}
