/** The library's parts in other languages: what changes its shape with them. */
import { useRef } from "preact/hooks";
import { afterEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import type { VNode } from "preact";
import { BackupLine } from "../../../../components/BackupLine.tsx";
import { ImportPreview } from "../../../../components/ImportPreview.tsx";
import { SetAsideLine } from "../../../../components/SetAsideLine.tsx";
import { StorageLine } from "../../../../components/StorageLine.tsx";
import { TagField } from "../../../../components/TagField.tsx";
import { chosenText } from "../../../../entrypoints/library/bulk-actions.ts";
import { highlightsOf } from "../../../../entrypoints/library/export-choices.ts";
import { Facets } from "../../../../entrypoints/library/Facets.tsx";
import { ListBar } from "../../../../entrypoints/library/ListBar.tsx";
import { libraryKeyHelp } from "../../../../entrypoints/library/library-keys.ts";
import {
  INITIAL_STATE,
  type LibraryAction,
} from "../../../../entrypoints/library/library-state.ts";
import { rowsOf } from "../../../../entrypoints/library/rows.ts";
import { NOTHING_CHOSEN } from "../../../../entrypoints/library/selection.ts";
import { TrashEntry } from "../../../../entrypoints/library/TrashEntry.tsx";
import { trashGroupsOf } from "../../../../entrypoints/library/trash-view.ts";
import { useListKeys } from "../../../../entrypoints/library/use-list-keys.ts";
import { foldedRecords } from "../../../../lib/library/folded-records.ts";
import { listingOf } from "../../../../lib/library/listing.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { createScreen } from "../../components/screen.ts";
import { speak } from "../../i18n/english.ts";
import { sampleEntry } from "../../sample.ts";

const { root, show, press } = createScreen();
afterEach(() => speak("en"));

const nothing = () => {};
const { article, annotations } = sampleEntry();
const reporter = {
  ...{ report: nothing, reportFailure: () => nothing, reportProblem: nothing },
  ...{ clear: nothing, did: nothing, forget: nothing },
};
const deleted = { value: true, modified: "2026-03-01T10:00:00.000Z" };
const [group] = trashGroupsOf(
  [{ ...article, deleted }],
  annotations.map((one) => ({ ...one, deleted })),
);
const listing = listingOf(
  {
    ...{ articles: [article], annotations, colorNames: colorNamesOf(DEFAULT_SETTINGS) },
    ...{ folded: foldedRecords(), texts: new Map() },
  },
  { query: [], sort: "marked", view: "articles", limit: 10 },
);
const rows = rowsOf(listing, INITIAL_STATE, () => annotations.map(({ id }) => id));
const report = {
  ...{ articlesAdded: 2, articlesChanged: 1, annotationsAdded: 11, annotationsChanged: 0 },
  ...{ unchanged: 3, inTrash: 1, fromFuture: 0, leftOut: 0, keptOut: 0 },
  ...{ articlesRemoved: 0, annotationsRemoved: 0 },
};
const problem = { file: "a.csv", line: 3, field: "url", wrong: "…", done: "…" };
const PARTS: Record<string, VNode> = {
  ListBar: (
    <ListBar
      {...{ listing, rows, state: { ...INITIAL_STATE, query: "x" }, isReadingTexts: true }}
      selection={NOTHING_CHOSEN}
      dispatch={nothing}
    />
  ),
  Facets: (
    <Facets
      {...{ listing, state: INITIAL_STATE, settings: DEFAULT_SETTINGS, trashCount: 2 }}
      dispatch={nothing}
      onTags={nothing}
    />
  ),
  TrashEntry: (
    <TrashEntry group={group!} settings={DEFAULT_SETTINGS} reporter={reporter} onPurge={nothing} />
  ),
  ImportPreview: (
    <ImportPreview
      preview={{
        ...{ fileName: "a.csv", formatName: "CSV", articles: 2, highlights: 11, report },
        ...{ quoteOnly: 11, problems: [problem], problemCount: 12 },
      }}
      onImport={nothing}
      onCancel={nothing}
    />
  ),
  BackupLine: <BackupLine notice={{ kind: "old", days: 11 }} onDecline={nothing} />,
  SetAsideLine: <SetAsideLine count={2} onSave={nothing} />,
  StorageLine: <StorageLine share={0.93} />,
  TagField: <TagField tags={["x"]} known={[]} onChange={nothing} />,
};

const SPOKEN = ["aria-label", "title", "placeholder"];

/** All that is read or read out, but for what is the reader's or the paper's. */
function words(): string[] {
  const isOurs = (element: Element) =>
    !element.closest(
      "body [lang], bdi, .facet, h3, .masthead b, .note, [data-hue], [aria-label*='“'], option[value='']",
    );
  return [...root.querySelectorAll("*")]
    .filter(isOurs)
    .flatMap((element) => [
      ...[...element.childNodes].flatMap((one) =>
        one.nodeType === 3 ? (one.textContent ?? "") : [],
      ),
      ...SPOKEN.flatMap((name) => element.getAttribute(name) ?? []),
    ]);
}

describe.each(["ar", "ja"])("in %s", (language) => {
  it.each(Object.keys(PARTS))("%s has no word in Latin letters but names", async (name) => {
    await speak(language);
    await show(PARTS[name]!);
    expect(root.textContent).not.toMatch(/[{}]/);
    const names = /Pressmark|CSV|a\.csv|url|UTC|\u2068[^\u2069]*\u2069/g;
    const { title } = article.meta;
    const latin = words().filter((text) =>
      /[a-z]{2}/i.test(text.replace(title, "").replace(names, "")),
    );
    expect(words().length).toBeGreaterThan(0);
    expect(latin).toEqual([]);
  });
});

it("a list of things is in the case and the number that the language wants", async () => {
  expect([highlightsOf(1, 2), chosenText(2, 3)]).toEqual([
    "1 highlight of 2 articles",
    "3 highlights in 2 articles",
  ]);
  await speak("de");
  expect([highlightsOf(1, 2), chosenText(2, 3)]).toEqual([
    "1 Markierung aus 2 Artikeln",
    "3 Markierungen in 2 Artikeln",
  ]);
  await speak("ar");
  expect([highlightsOf(11, 2), chosenText(2, 2)]).toEqual([
    "11 تظليلًا من مقالتين",
    "تظليلان في مقالتين",
  ]);
});

it("the moment of a deletion stands where the language has it", async () => {
  await speak("ja");
  await show(PARTS.TrashEntry!);
  const time = root.querySelector("time")!;
  expect(time.parentElement!.textContent).toMatch(/^記事、削除 .+、残り \d+ 日$/);
  expect(time.textContent).not.toBe("");
});

function List({ dispatch }: { dispatch(action: LibraryAction): void }) {
  const list = useRef<HTMLOListElement>(null);
  const scrollTo = nothing;
  const keys = useListKeys({ rows, selection: NOTHING_CHOSEN, list, dispatch, scrollTo });
  return (
    <ol ref={list} onKeyDown={keys.press}>
      <li data-index={0}>
        <input type="checkbox" class="choose" />
      </li>
    </ol>
  );
}

it.each([
  ["en", "ArrowRight", "ArrowLeft"],
  ["ar", "ArrowLeft", "ArrowRight"],
])("in %s %s opens an article and %s closes it, as the sheet says", async (language, on, off) => {
  await speak(language);
  vi.stubGlobal("HTMLInputElement", root.ownerDocument.defaultView!.HTMLInputElement);
  const dispatch = vi.fn<(action: LibraryAction) => void>();
  await show(<List dispatch={dispatch} />);
  await press(".choose", on);
  await press(".choose", off);
  const opened = dispatch.mock.calls.map(([action]) => action.type === "open" && action.isOpen);
  expect(opened).toEqual([true, false]);
  const arrows = { ArrowRight: "→", ArrowLeft: "←" }[on];
  expect(libraryKeyHelp()[2]![0]).toMatch(new RegExp(`^${arrows}`));
});
