/**
 * What the panel and the page show, before axe-core (WCAG 2.2 A and AA; colours need a real
 * browser).
 */
import axe from "axe-core";
import type { VNode } from "preact";
import { expect, it } from "vitest";
import { ArticleCard } from "../../../components/ArticleCard.tsx";
import { BlockList } from "../../../components/BlockList.tsx";
import { CoverageLine } from "../../../components/CoverageLine.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { HighlightCard } from "../../../components/HighlightCard.tsx";
import { HighlightItem } from "../../../components/HighlightItem.tsx";
import { NoteElsewhere } from "../../../components/NoteElsewhere.tsx";
import { SelectionToolbar } from "../../../components/SelectionToolbar.tsx";
import { Toast } from "../../../components/Toast.tsx";
import { blockStatesOf } from "../../../lib/extraction/overrides/block-states.ts";
import { createAnnotation } from "../../../lib/model/annotation.ts";
import { emptyMeta } from "../../../lib/model/article.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { createScreen } from "./screen.ts";

const { root, show, focus } = createScreen();
const { colors } = DEFAULT_SETTINGS;
const nothing = () => {};
const annotation = createAnnotation({
  id: "a",
  articleId: "p",
  source: "https://example.org/x",
  selector: [{ type: "TextQuoteSelector", exact: "the river rose", prefix: "", suffix: "" }],
  color: "fact",
  note: "**how** much?",
  tags: ["river"],
  now: "2026-03-04T10:00:00.000Z",
});
const anchorStatus = {
  state: "edited" as const,
  similarity: 0.9,
  changes: [{ was: "twelve", is: "fourteen" }],
  alternatives: 1,
  hidden: true,
  risks: ["repeated" as const],
};
const meta = {
  ...emptyMeta(),
  title: "River rises",
  authors: ["Ada"],
  published: "2026-03-04",
  modified: "2026-03-05",
};
const props = {
  annotation,
  colors,
  knownTags: ["flood"],
  onChange: async () => annotation,
  recall: async () => null,
  onCopy: nothing,
  onDelete: nothing,
};
const item = (isCurrent: boolean, status?: typeof anchorStatus) => (
  <ul aria-label="Highlights">
    <HighlightItem
      {...props}
      anchorStatus={status}
      lang="en"
      isCurrent={isCurrent}
      onPick={nothing}
    />
  </ul>
);

const blockStates = blockStatesOf(
  {
    blocks: [{ type: "paragraph", text: "The river rose." }],
    excludedBlocks: [
      {
        type: "paragraph",
        text: "It rained all night, they said.",
        blocksBefore: 1,
        likelihood: 0.4,
        containers: ["aside.x"],
      },
    ],
  },
  {
    overrides: [{ opening: "It rained all night, they said.", occurrence: 0, keep: true }],
    rules: [],
    site: "example.org",
  },
);

const PIECES: [string, VNode][] = [
  [
    "an article's card",
    <ArticleCard key="1" meta={meta} site="example.org" minutes={3} highlights={2} isArticle />,
  ],
  [
    "the card of what is no article",
    <ArticleCard
      key="2"
      meta={emptyMeta()}
      site="example.org"
      minutes={1}
      highlights={0}
      isArticle={false}
    />,
  ],
  ["a highlight", item(false)],
  ["a highlight that was edited", item(false, anchorStatus)],
  ["a highlight that is open", item(true, anchorStatus)],
  [
    "the card in the page",
    <HighlightCard
      key="3"
      {...props}
      anchorStatus={anchorStatus}
      here={{ at: 1, of: 3 }}
      notice={{ text: "Copied.", isFailure: false }}
      onNextHere={nothing}
      onKey={nothing}
      onClose={nothing}
    >
      <NoteElsewhere wasRefused={false} onOpen={nothing} />
    </HighlightCard>,
  ],
  [
    "the toolbar",
    <SelectionToolbar
      key="4"
      colors={colors}
      current="fact"
      onHighlight={nothing}
      onBlock={nothing}
    />,
  ],
  [
    "what was read",
    <CoverageLine
      key="8"
      blockStates={blockStates}
      coverage={0.8}
      warning="incomplete"
      onToggle={nothing}
    >
      <BlockList
        {...{ blockStates, lang: "en", site: "example.org" }}
        onOverride={nothing}
        onRule={nothing}
        onShow={nothing}
      />
    </CoverageLine>,
  ],
  [
    "a message",
    <Toast key="5" text="Deleted." action={{ label: "Undo", run: nothing }} onDone={nothing} />,
  ],
  ["a failure", <Toast key="6" text="Not saved." failed onDone={nothing} />],
  [
    "an empty state",
    <Empty key="7" title="Nothing highlighted yet">
      <p>Select a passage.</p>
    </Empty>,
  ],
];

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: { "color-contrast": { enabled: false } }, // jsdom paints nothing
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

it.each(PIECES)("finds no fault with %s", async (_name, piece) => {
  await show(piece);
  expect(root.childElementCount).toBe(1);
  expect(await faults()).toEqual([]);
});

it("finds no fault with open completions", async () => {
  await show(item(true));
  await focus('[role="combobox"]');
  expect(root.querySelectorAll('[role="option"]').length).toBe(1);
  expect(await faults()).toEqual([]);
});

it("would find a fault", async () => {
  await show(
    <ul>
      <button type="button" />
    </ul>,
  );
  expect((await faults()).length).toBeGreaterThan(0);
});
