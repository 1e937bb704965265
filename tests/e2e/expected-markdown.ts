/**
 * The Markdown that an article's marks must give, built here by its own rules: none of the
 * product's code is used.
 */
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { Mark, MarkedArticle } from "./articles.ts";

const NAMES = {
  fact: "Fact",
  quote: "Quote",
  question: "Question",
  follow: "Follow up",
  doubt: "Doubt",
};

/**
 * The whole file. Ids and days come from the notebook's rows; everything else from the article and
 * its marks.
 */
export function expectedMarkdown(
  article: MarkedArticle,
  page: SavedArticle,
  annotations: readonly Annotation[],
): string {
  const tags = article.marks.flatMap(tagsOf);
  const { authors, published, modified, excerpt } = article.expected;
  const head = [
    "---",
    `title: "${article.title}"`,
    `source: "${article.address}"`,
    "author:",
    ...authors.map((name) => `  - "[[${name}]]"`),
    `published: ${published}`,
    `created: ${localDay(page.created)}`,
    excerpt ? `description: "${excerpt}"` : "description:",
    "tags:",
    '  - "clippings"',
    ...page.tags.value.map((tag) => `  - "${tag}"`),
    `publication: "${article.publication}"`,
    modified ? `modified: ${modified}` : "modified:",
    `pressmark_id: "${page.id}"`,
    "---",
    "",
    "## Highlights",
  ];
  if (tags.length === 0) throw new Error("an article of the main flow must have a tagged mark");
  return `${head.join("\n")}\n\n${article.marks.map((mark) => section(article, mark, annotations)).join("\n\n")}\n`;
}

function section(article: MarkedArticle, mark: Mark, annotations: readonly Annotation[]): string {
  const lines = mark.text.split("\n");
  const exact = lines.join(" ");
  const same = annotations.filter(({ target }) =>
    target.selector.some((s) => s.type === "TextQuoteSelector" && s.exact === exact),
  );
  const id = same.sort((a, b) => startOf(a) - startOf(b))[same.length > 1 ? (mark.nth ?? 0) : 0]!
    .id;
  const foot = [
    tagsOf(mark)
      .map((tag) => `#${tag}`)
      .join(" "),
    NAMES[mark.color],
    `[Open passage](${article.address}#:~:text=${mark.fragment})`,
  ];
  return [
    lines.map((line) => `> ${line}`).join("\n>\n"),
    `^h-${id.slice(-8)}`,
    ...(mark.note ? [mark.note] : []),
    foot.filter(Boolean).join(" · "),
  ].join("\n\n");
}

function tagsOf(mark: Mark): string[] {
  return [
    ...(mark.tags ?? []),
    ...[...(mark.note ?? "").matchAll(/#(\w+)/g)].map((match) => match[1]!),
  ];
}

function startOf({ target }: Annotation): number {
  const position = target.selector.find((selector) => selector.type === "TextPositionSelector");
  return position?.type === "TextPositionSelector" ? position.start : 0;
}

/** The day on the reader's clock. */
function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
