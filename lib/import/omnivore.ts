/**
 * Omnivore: a ZIP with lists of articles, and for each that has highlights a Markdown file of them:
 * a quote, its labels, its note, with blank lines between.
 */
import { fields, text } from "../schema/records.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { maybeMoment, maybeText, maybeTexts } from "./foreign-json.ts";
import type { ImportFormat } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields, type Part } from "./import-part.ts";

const item = fields({
  slug: text,
  title: maybeText,
  description: maybeText,
  author: maybeText,
  url: text,
  labels: maybeTexts,
  savedAt: maybeMoment,
  publishedAt: maybeText,
});
/** Only labels stand on the line: `#label #label`. */
const LABELS = /^#\S+(?: +#\S+)*$/;

export const omnivore: ImportFormat = {
  id: "omnivore",
  name: "Omnivore",
  recognises: ({ json }) =>
    Array.isArray(json) && json.some((one) => hasFields(one, "slug", "url", "readingProgress")),
  read: (parts, problems) => {
    const texts = new Map(
      parts.filter(isHighlights).map(({ name, text }) => [slugOf(name), text] as const),
    );
    return parts.filter(omnivore.recognises).flatMap((part) => {
      const items = part.json as unknown[]; // `recognises`
      return items.flatMap((one, i) => {
        const sound = checked({ part, problems }, item, one, `[${i}]`);
        if (!sound) return [];
        const created = momentOf(sound.savedAt);
        return [
          foreignArticle({
            from: { file: part.name, line: null, field: `[${i}]` },
            address: sound.url,
            title: sound.title ?? "",
            authors: sound.author ? [sound.author] : [],
            excerpt: sound.description ?? "",
            published: momentOf(sound.publishedAt),
            tags: sound.labels ?? [],
            created,
            highlights: highlightsOf(texts.get(sound.slug) ?? "").map((highlight) => ({
              ...highlight,
              created,
            })),
          }),
        ];
      });
    });
  },
};

function isHighlights({ name }: Part): boolean {
  return /(?:^|\/)highlights\/[^/]+\.md$/.test(name);
}

function slugOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1, -".md".length);
}

function highlightsOf(markdown: string): ForeignArticle["highlights"] {
  const highlights: ForeignArticle["highlights"] = [];
  for (const paragraph of paragraphsOf(markdown)) {
    const last = highlights.at(-1);
    if (paragraph.startsWith(">")) {
      highlights.push(foreignHighlight({ quote: withoutQuoteSigns(paragraph) }));
    } else if (last && LABELS.test(paragraph) && last.note === "" && last.tags.length === 0) {
      last.tags = paragraph.split(/ +/).map((label) => label.slice(1));
    } else if (last) last.note = [last.note, paragraph].filter(Boolean).join("\n\n");
  }
  return highlights;
}

/** Within a quote a paragraph ends with a line of `>` alone. */
function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const isBlank = line.trim() === "";
    if (isBlank) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((lines) => lines.join("\n").trim()).filter(Boolean);
}

function withoutQuoteSigns(paragraph: string): string {
  return paragraph
    .split("\n")
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}
