/**
 * What a file says of one article in several places, as one article: a row a highlight, a page in
 * one file and its highlights in another, the same page under two addresses.
 */
import { say } from "../i18n/say.ts";
import { addressToKeep, identityOf } from "../model/source.ts";
import type { ForeignArticle, ForeignHighlight, MaybeMoment, Problems } from "./foreign-article.ts";

export interface JoinedArticle extends ForeignArticle {
  /** What makes it this article: its identity, or title and author of what has none. */
  key: string;
  /** As `identityOf` gives it; "" if it has no address. */
  identity: string;
}

/** Milliseconds that the clock of a tool may be ahead of ours. */
const FAR_AHEAD = 24 * 60 * 60 * 1000;

/**
 * The articles, each once, in the order in which they first come. What names nothing is left out,
 * addresses that do not lead to the web are taken away, moments of the future are taken as not
 * said; of all that the reader is told.
 */
export function joinArticles(
  articles: readonly ForeignArticle[],
  problems: Problems,
  now: string,
): JoinedArticle[] {
  const limit = new Date(Date.parse(now) + FAR_AHEAD).toISOString();
  const byKey = new Map<string, JoinedArticle[]>();
  for (const raw of articles) {
    const article = keyed(soundTexts(raw), problems);
    if (!article) continue;
    const dated = withoutFuture(article, limit, problems);
    const whole = withSoundHighlights(dated, problems);
    const known = byKey.get(whole.key);
    if (known) known.push(whole);
    else byKey.set(whole.key, [whole]);
  }
  return [...byKey.values()].map((all) => withItsMoment(join(all)));
}

/** Half a surrogate pair is no text: a file of ours could not be written with it. */
function soundTexts(article: ForeignArticle): ForeignArticle {
  const sound = (text: string) => text.toWellFormed();
  const { address, title, authors, siteName, excerpt, note, tags } = article;
  return {
    ...article,
    address: sound(address).trim(),
    title: sound(title).trim(),
    authors: authors.map(sound),
    siteName: sound(siteName),
    excerpt: sound(excerpt),
    note: sound(note).trim(),
    tags: tags.map(sound),
    highlights: article.highlights.map((highlight) => ({
      ...highlight,
      quote: sound(highlight.quote).trim(),
      prefix: sound(highlight.prefix),
      suffix: sound(highlight.suffix),
      note: sound(highlight.note).trim(),
      tags: highlight.tags.map(sound),
    })),
  };
}

function keyed(article: ForeignArticle, problems: Problems): JoinedArticle | null {
  const { address, title, authors, from } = article;
  const identity = identityOf(address);
  if (address && !identity)
    problems.add({
      ...from,
      field: fieldOf(article, "address"),
      wrong: say("imports.noAddress"),
      done: title ? say("imports.withoutLink") : say("imports.leftOut"),
    });
  if (identity) return { ...article, address: addressToKeep(address), identity, key: identity };
  if (title)
    return { ...article, address: "", identity: "", key: JSON.stringify([title, ...authors]) };
  if (!address)
    problems.add({
      ...from,
      wrong: say("imports.nameless"),
      done: say("imports.leftOut"),
    });
  return null;
}

function fieldOf({ from }: ForeignArticle, name: string): string {
  return from.field ? `${from.field}.${name}` : name;
}

function withoutFuture(article: JoinedArticle, limit: string, problems: Problems): JoinedArticle {
  let isAhead = false;
  const past = (moment: MaybeMoment): MaybeMoment => {
    if (moment <= limit) return moment;
    isAhead = true;
    return "";
  };
  const dated = {
    ...article,
    created: past(article.created),
    modified: past(article.modified),
    highlights: article.highlights.map((highlight) => ({
      ...highlight,
      created: past(highlight.created),
      modified: past(highlight.modified),
    })),
  };
  if (!isAhead) return article;
  problems.add({
    ...article.from,
    field: fieldOf(article, "date"),
    wrong: say("imports.future"),
    done: say("imports.withoutDate"),
  });
  return dated;
}

/** A note without a quote is one on the article. */
function withSoundHighlights(article: JoinedArticle, problems: Problems): JoinedArticle {
  const empty = article.highlights.filter(({ quote }) => quote === "");
  if (empty.length === 0) return article;
  const highlights = article.highlights.filter(({ quote }) => quote !== "");
  const wordless = empty.filter(({ note, tags }) => !note && tags.length === 0);
  for (const _ of wordless)
    problems.add({ ...article.from, wrong: say("imports.wordless"), done: say("imports.leftOut") });
  return {
    ...article,
    highlights,
    note: empty.map(({ note }) => note).reduce(withText, article.note),
    tags: [...article.tags, ...empty.flatMap(({ tags }) => tags)],
  };
}

/** Of what can be said once the first word, of all else everything. */
function join(all: readonly JoinedArticle[]): JoinedArticle {
  const [first] = all;
  if (!first || all.length === 1) return first as JoinedArticle; // a group is never empty
  const said = (textOf: (article: JoinedArticle) => string) => all.map(textOf).find(Boolean) ?? "";
  return {
    ...first,
    recordId: said(({ recordId }) => recordId),
    title: said(({ title }) => title),
    authors: all.map(({ authors }) => authors).find((authors) => authors.length > 0) ?? [],
    siteName: said(({ siteName }) => siteName),
    published: said(({ published }) => published),
    excerpt: said(({ excerpt }) => excerpt),
    language: said(({ language }) => language),
    note: all.map(({ note }) => note).reduce(withText),
    tags: all.flatMap(({ tags }) => tags),
    created: all.map(({ created }) => created).reduce(earlier),
    modified: all.map(({ modified }) => modified).reduce((a, b) => (a > b ? a : b)),
    highlights: all.flatMap(({ highlights }) => highlights),
  };
}

/** Both texts, a blank line between them; nothing twice. */
export function withText(text: string, more: string): string {
  if (text.includes(more)) return text;
  return text === "" ? more : `${text}\n\n${more}`;
}

function earlier(a: MaybeMoment, b: MaybeMoment): MaybeMoment {
  if (!a || !b) return a || b;
  return a < b ? a : b;
}

/** An article is as old as its first highlight, and a highlight without a date as its article. */
function withItsMoment(article: JoinedArticle): JoinedArticle {
  const first = article.highlights.map(({ created }) => created).reduce(earlier, article.created);
  const dated = (highlight: ForeignHighlight) =>
    highlight.created ? highlight : { ...highlight, created: article.created };
  return { ...article, created: first, highlights: article.highlights.map(dated) };
}
