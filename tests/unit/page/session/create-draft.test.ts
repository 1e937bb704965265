import { expect, it, vi } from "vitest";
import { quoteOf } from "../../../../lib/model/annotation.ts";
import { createLiveText } from "../../../../lib/page/observing/live-text.ts";
import { createPageExtractor } from "../../../../lib/page/observing/page-extractor.ts";
import { createTranslation } from "../../../../lib/page/observing/translation.ts";
import { draftSteps } from "../../../../lib/page/session/create-draft.ts";
import { createScrolledArticles } from "../../../../lib/page/session/scrolled-articles.ts";
import { STORY } from "../../store/notes.ts";
import { ARTICLE, finish, openArticle } from "../page.ts";

const WORDS = "carried sand to the old bridge";
const NEXT =
  "Two barn owls have moved into the tower of the old brewery here, and visitors come at dusk.";

function open(markup = ARTICLE) {
  const page = openArticle(markup);
  const extractor = createPageExtractor(page.doc);
  const sources = {
    text: createLiveText(page.doc),
    scrolledArticles: createScrolledArticles(),
    translation: createTranslation(page.doc),
    takeSnapshot: vi.fn(() => extractor.snapshotSteps()),
  };
  const draft = (range: Range) => finish(draftSteps([range], "fact", sources));
  return { ...page, ...sources, draft };
}

it("holds the words of the range and the article of the page's address", () => {
  const { draft, range } = open();
  const { annotation, snapshot, isHere, risks } = draft(range(WORDS))!;
  expect([quoteOf(annotation), annotation.target.source]).toEqual([WORDS, STORY]);
  expect(annotation).toMatchObject({ articleId: "", body: { color: { value: "fact" } } });
  expect([snapshot.address, isHere, risks]).toEqual([STORY, true, []]);
});

it("is none where there is no text, and then the article is not asked for", () => {
  const { draft, doc, takeSnapshot } = open();
  expect(draft(doc.createRange())).toBeNull();
  expect(takeSnapshot).not.toHaveBeenCalled();
});

it("is made in nodes that came after the page was read, though nobody has told of them", () => {
  const { draft, doc, range, text } = open();
  finish(text.currentSteps());
  doc.querySelector("article")!.replaceWith(doc.querySelector("article")!.cloneNode(true));
  expect(quoteOf(draft(range(WORDS))!.annotation)).toBe(WORDS);
});

it("belongs to the article further up if that is still shown", () => {
  const { draft, doc, range, go, scrolledArticles, takeSnapshot } = open();
  const first = finish(takeSnapshot());
  go("/2026/owls");
  scrolledArticles.onNavigate(first);
  doc.body.append(Object.assign(doc.createElement("p"), { textContent: NEXT }));
  const above = draft(range(WORDS))!;
  expect([above.isHere, above.annotation.target.source]).toEqual([false, STORY]);
  expect(draft(range("Two barn owls"))!.isHere).toBe(true);
});

it.each([
  ["repeated", `${ARTICLE}<article><p>They ${WORDS} again.</p></article>`, WORDS],
  ["outside", `${ARTICLE}<footer><p>Imprint of the house</p></footer>`, "Imprint"],
  ["volatile", `${ARTICLE}<div class="ticker"><p>Trains are late</p></div>`, "Trains are late"],
])("says that its text is %s", (risk, markup, words) => {
  const { draft, range } = open(markup);
  expect(draft(range(words))!.risks).toContain(risk);
});
