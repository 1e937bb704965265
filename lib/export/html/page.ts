/**
 * An article as one page that needs nothing else: its text with the highlights in it, the notes
 * beside them, and its records as data. No script, and nothing that is loaded.
 */
import tokens from "../../../assets/tokens.css?raw";
import { type Annotation, COLOR_KEYS, type ColorKey } from "../../model/annotation.ts";
import type { SavedArticle, Version } from "../../model/article.ts";
import { PAGE_GENERATOR } from "../../model/exported-page.ts";
import type { ColorNames, NotebookEntry } from "../../model/notebook.ts";
import { type Hue, settingsFrom } from "../../model/settings.ts";
import { siteOf } from "../../model/source.ts";
import { directionOf } from "../../text/direction.ts";
import { headOf } from "../article-layout.ts";
import { longDay } from "../citation.ts";
import { dayOf } from "../file-name.ts";
import type { ExportOptions } from "../format.ts";
import { linkToPassage } from "../fragment.ts";
import { archivedTextOf } from "../passage.ts";
import {
  blockElements,
  headElement,
  OURS,
  partsOf,
  type Shown,
  webAddress,
} from "./article-text.ts";
import { dataMarkup } from "./data.ts";
import { element, type HtmlElement, htmlOf } from "./element.ts";
import { placesOf } from "./highlight-places.ts";
import notesStyle from "./notes.css?raw";
import { articleNote, type NotedHighlight, notesList } from "./notes.ts";
import pageStyle from "./page.css?raw";
import paperStyle from "./paper.css?raw";

/** The only style sheet that a page may have, which its policy names by its hash. */
const STYLE = withoutComments([tokens, pageStyle, notesStyle, paperStyle].join("\n"))
  .split("\n")
  .filter((line) => line.trim() !== "")
  .join("\n");
const UNTITLED = "Untitled page";

function withoutComments(css: string): string {
  const [head = "", ...parts] = css.split("/*");
  return head + parts.map((part) => part.slice(part.indexOf("*/") + 2)).join("");
}

export interface PageInit {
  colorNames: ColorNames;
  options: Pick<ExportOptions, "now" | "timeZone" | "settings">;
  /** Of `contentPolicy`. */
  policy: string;
}

/** What a page of ours may do: show itself. */
export async function contentPolicy(): Promise<string> {
  const bytes = new TextEncoder().encode(STYLE);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** The page of an article. */
export function articlePage(entry: NotebookEntry, init: PageInit): string {
  const { article } = entry;
  const { meta } = article;
  const title = meta.title || article.address || UNTITLED;
  const language = languageOf(meta.language);
  const root = { lang: language || "en", dir: directionOf(language) };
  const head = headOfPage(article, title, init.policy);
  const html = htmlOf(element("html", root, head, element("body", {}, bodyOf(entry, init))));
  const end = html.lastIndexOf("</body>");
  const data = dataMarkup(entry, init.options.now);
  return `<!DOCTYPE html>${html.slice(0, end)}\n${data}\n${html.slice(end)}\n`;
}

/** The head that every page of ours has. */
export function headWith(title: string, policy: string, more: readonly HtmlElement[] = []) {
  const named = (name: string, content: string) => element("meta", { name, content });
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("title", {}, title),
    named("viewport", "width=device-width, initial-scale=1"),
    named("referrer", "no-referrer"),
    named("color-scheme", "light dark"),
    ...more,
    element("style", {}, STYLE),
  );
}

/** What other programs look for in a page: who wrote what, when and where. */
function headOfPage(article: SavedArticle, title: string, policy: string): HtmlElement {
  const { meta, address } = article;
  const named = (name: string, content: string) =>
    content ? [element("meta", { name, content })] : [];
  const said = (property: string, content: string) =>
    content ? [element("meta", { property, content })] : [];
  const href = webAddress(address);
  return headWith(title, policy, [
    ...named("generator", PAGE_GENERATOR),
    ...meta.authors.flatMap((author) => named("author", author)),
    ...named("description", meta.excerpt),
    ...said("og:type", "article"),
    ...said("og:title", meta.title),
    ...said("og:site_name", meta.siteName),
    ...said("article:published_time", meta.published),
    ...(href ? [element("link", { rel: "canonical", href })] : []),
  ]);
}

/** The language if it is one, as HTML takes it; else "". */
export function languageOf(language: string): string {
  return /^[a-z]{2,3}$/.test(language) ? language : "";
}

function bodyOf(entry: NotebookEntry, init: PageInit): HtmlElement[] {
  const { article, versions, annotations } = entry;
  const { meta } = article;
  const version = versions.at(-1);
  const blocks = version?.blocks ?? [];
  const head = headOf(meta, blocks, UNTITLED);
  const places = placesOf(partsOf(head, blocks), annotations);
  const highlights = notedHighlights(entry, [...places.placed, ...places.missing], init);
  const byId = new Map(highlights.map((one) => [one.annotation.id, one]));
  const noted = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const shown: Shown = {
    spansIn: places.spansIn,
    hueOf: (id) => byId.get(id)?.hue ?? "yellow",
    numberOf: (id) => byId.get(id)?.number ?? 0,
    colorNameOf: (id) => byId.get(id)?.colorName ?? "",
    notesOf: (ids) => (ids.length > 0 ? notesList(noted(ids), { withQuotes: false }) : null),
  };
  const source = sourceElement(article);
  const alone = noted(places.missing.map(({ id }) => id));
  return [
    element(
      "main",
      {},
      element(
        "article",
        {},
        headElement(meta, head, { shown, source }),
        articleNote(article),
        blockElements(blocks, { shown, beginsWithTitle: head.title === "" }),
        aloneElement(alone, version),
      ),
      footerElement(entry, init),
    ),
  ];
}

function notedHighlights(
  entry: NotebookEntry,
  ordered: readonly Annotation[],
  { colorNames, options }: PageInit,
): NotedHighlight[] {
  const { colors } = settingsFrom(options.settings);
  const hues = Object.fromEntries(COLOR_KEYS.map((key) => [key, colors[key].hue]));
  const archived = archivedTextOf(entry);
  return ordered.map((annotation, i) => {
    const { target, body } = annotation;
    const key: ColorKey = body.color.value;
    const { address, kind } = linkToPassage(target.source || entry.article.address, {
      selector: target.selector,
      archived,
    });
    return {
      annotation,
      number: i + 1,
      hue: (hues[key] ?? "yellow") as Hue,
      colorName: colorNames[key],
      link: { href: webAddress(address), leadsToPassage: kind !== "plain" },
    };
  });
}

/** The highlights whose words the text does not have, or all of them where no text was kept. */
function aloneElement(
  highlights: readonly NotedHighlight[],
  version: Version | undefined,
): HtmlElement | null {
  if (highlights.length === 0) return null;
  const heading = version ? "Not in this text" : "Highlights";
  return element(
    "section",
    { class: "alone" },
    element("h2", OURS, heading),
    notesList(highlights, { withQuotes: true }),
  );
}

/** Publication and address. */
function sourceElement({ meta, address }: SavedArticle): HtmlElement {
  const href = webAddress(address);
  const words = element("bdi", {}, address);
  const name = meta.siteName || siteOf(address);
  return element(
    "p",
    { class: "source" },
    element("span", { class: "publication", dir: "auto" }, name),
    href ? element("a", { href, rel: "noopener noreferrer" }, words) : words,
  );
}

/** What this page is, and of when. */
function footerElement({ versions, annotations }: NotebookEntry, { options }: PageInit) {
  const { now, timeZone } = options;
  const version = versions.at(-1);
  const count = annotations.length;
  const facts = [
    count === 1 ? "1 highlight" : `${count} highlights`,
    version ? `text kept on ${longDay(dayOf(version.created, timeZone))}` : "no text was kept",
    `saved by Pressmark on ${longDay(dayOf(now, timeZone))}`,
  ];
  return element("footer", OURS, element("p", {}, facts.join(" · ")));
}
