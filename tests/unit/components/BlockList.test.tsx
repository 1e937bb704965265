import { expect, it, vi } from "vitest";
import { BlockList } from "../../../components/BlockList.tsx";
import { CoverageLine, truncationText } from "../../../components/CoverageLine.tsx";
import { blockStatesOf } from "../../../lib/extraction/overrides/block-states.ts";
import { coverageWarning } from "../../../lib/extraction/overrides/coverage.ts";
import {
  applyOverrides,
  changeOverrides,
  overrideChangesFor,
} from "../../../lib/extraction/overrides/overrides.ts";
import { type ExtractedArticle, emptyMeta } from "../../../lib/model/article.ts";
import type { BlockOverride } from "../../../lib/model/overrides.ts";
import type { SiteRule } from "../../../lib/model/site-rules.ts";
import { createScreen } from "./screen.ts";

const { document, root, show, click, focus } = createScreen();
const block = (text: string) => ({ type: "paragraph" as const, text });
const LEDGER = "What a night earns is no secret, and stands in a ledger.";
const article: ExtractedArticle = {
  ...{ ...emptyMeta(), language: "en", confidence: 1, coverage: 0.8, truncated: false },
  blocks: ["One.", "Two.", "Three.", "Four.", "Five.", "Six."].map(block),
  excludedBlocks: [
    { ...block(LEDGER), blocksBefore: 2, likelihood: 0.4, containers: ["aside.ledger"] },
    { ...block("Share"), blocksBefore: 4, likelihood: 0.01 },
  ],
};
const rows = () => [...root.querySelectorAll("ol > li")].map((row) => row.textContent);
const onOverride = vi.fn();
const onRule = vi.fn();

function list(overrides: BlockOverride[] = [], rules: SiteRule[] = [], extracted = article) {
  const blockStates = blockStatesOf(extracted, { overrides, rules, site: "example.org" });
  const props = {
    blockStates,
    lang: "en",
    site: "example.org",
    onOverride,
    onRule,
    onShow: () => {},
  };
  return show(<BlockList {...props} />);
}
const overridesOf = (start: string, keep: boolean): BlockOverride[] => {
  const blockStates = blockStatesOf(article, { overrides: [], rules: [], site: "" });
  return changeOverrides(
    [],
    overrideChangesFor(blockStates.find(({ opening }) => opening.startsWith(start))!, keep),
  );
};

it("shows what may be missing between its neighbours, and all of it on demand", async () => {
  await list();
  expect(rows()).toEqual([
    "1 more paragraph",
    "Two.Leave out",
    `${LEDGER}AddLeft out`,
    "Three.Leave out",
    "4 more paragraphs",
  ]);
  await click(".all");
  expect(rows()).toHaveLength(8);
  expect(document.querySelector(".all")?.getAttribute("aria-expanded")).toBe("true");
});

it("keeps the button under the finger, and offers the site after an override", async () => {
  await list();
  await focus(`[aria-label="Add: ${LEDGER}"]`);
  await list(overridesOf("What", true));
  const button = document.activeElement;
  expect(button?.getAttribute("aria-label")).toBe(`Leave out: ${LEDGER}`);
  expect(rows()[2]).toBe(
    `${LEDGER}Leave outAdded by youKeep boxes like this on all of example.org? Always`,
  );
  await click(".rule .link");
  expect(onRule.mock.lastCall).toEqual([
    expect.objectContaining({ keep: true, by: "container", match: "aside.ledger" }),
    true,
  ]);
  await list([], [onRule.mock.lastCall![0]]);
  expect(document.activeElement).toBe(button);
  expect(rows()[2]).toBe(`${LEDGER}Leave outBoxes like this are kept on all of example.org. Stop`);
  await click(".rule .link");
  expect(onRule.mock.lastCall?.[1]).toBe(false);
});

it("lists a text that was read well from its first to its last paragraph", async () => {
  await list([], [], { ...article, excludedBlocks: [] });
  expect(rows()).toHaveLength(6);
  expect(document.querySelector(".all")).toBeNull();
  await click('[aria-label="Leave out: Two."]');
  expect(onOverride.mock.lastCall).toEqual([expect.objectContaining({ opening: "Two." }), false]);
});

it("names a caption, and what is an override of the reader", async () => {
  const captions = {
    ...article,
    blocks: [{ ...block("The oven."), type: "caption" as const }, ...article.blocks],
  };
  await list(overridesOf("Two", false), [], captions);
  await click(".all");
  expect(rows()[0]).toBe("The oven.Leave outCaption");
  expect(rows().find((row) => row?.startsWith("Two."))).toContain("Left out by you");
});

it("says in one line how much of the text is there, and no more than needed (demand 82)", async () => {
  const line = async (overrides: BlockOverride[], extracted = article) => {
    const preferences = { overrides, rules: [], site: "" };
    const now = applyOverrides(extracted, preferences);
    const blockStates = blockStatesOf(extracted, preferences);
    await show(
      <CoverageLine
        blockStates={blockStates}
        coverage={now.coverage}
        warning={coverageWarning(now, blockStates)}
        isOpen={false}
        onToggle={() => {}}
      >
        {null}
      </CoverageLine>,
    );
    return root.textContent;
  };
  expect(await line([])).toBe("80% of the text is here; 1 paragraph may be missing");
  expect(await line(overridesOf("What", true))).toBe("7 paragraphs of text, 1 changed by you");
  expect(await line([], { ...article, coverage: 0.95 })).toBe("6 paragraphs of text");
  const unsure = { ...article, confidence: 0.5, coverage: 1, excludedBlocks: [] };
  expect(await line([], unsure)).toBe("Perhaps not all of the text is here");
  expect(await line(overridesOf("Two", false), unsure)).toBe(
    "5 paragraphs of text, 1 changed by you",
  );
  expect(await line([], { ...article, coverage: 0 })).toMatch(/^0% of the text is here/);
});

it.each([
  [false, true, ""],
  [false, null, ""],
  [true, null, "The text seems to break off on this page."],
  [false, false, "The page says that its text is not free."],
  [true, false, "The page says that its text is not free; only the beginning can be read here."],
])("tells a text that breaks off (%s, free: %s)", (truncated, free, text) =>
  expect(truncationText(truncated, free)).toBe(text),
);
