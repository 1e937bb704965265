import { Settings2 } from "lucide";
import { useMemo, useState } from "preact/hooks";
import { ArticleCard } from "../../components/ArticleCard.tsx";
import { ColorDots } from "../../components/ColorDots.tsx";
import { Empty } from "../../components/Empty.tsx";
import { HighlightItem } from "../../components/HighlightItem.tsx";
import { Icon } from "../../components/Icon.tsx";
import { blockStatesOf } from "../../lib/extraction/overrides/block-states.ts";
import { applyOverrides } from "../../lib/extraction/overrides/overrides.ts";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  quoteOf,
} from "../../lib/model/annotation.ts";
import { minutesOf, type SavedArticle } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { ask, askTab, askWithRetry } from "../../lib/platform/messages.ts";
import { listAnnotations, listTags } from "../../lib/store/annotations.ts";
import { articleAt } from "../../lib/store/articles.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { versionsOf } from "../../lib/store/versions.ts";
import type { Notice } from "./App.tsx";
import { ArticleNote } from "./ArticleNote.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Kept } from "./Kept.tsx";
import type { TabView } from "./use-tab.ts";

interface Props {
  notes: NotebookDb;
  view: TabView & { state: "ready" };
  settings: Settings;
  tell(notice: Notice | null): void;
}

const NOTHING = { page: null, noted: null, annotations: [] };

/** The page beside the panel: its card and its highlights, live from the notebook. */
export function PagePanel({ notes, view, settings, tell }: Props) {
  const { articleId, reading, record } = view;
  const live = useLive(
    async () => ({
      articleId,
      address: reading.address,
      page: await pageOf(notes, articleId),
      noted:
        (articleId
          ? await notes.articles.get(articleId)
          : await articleAt(notes, reading.address)) ?? null,
      annotations: await annotationsOf(notes, articleId),
    }),
    [articleId, reading.address],
  );
  const tags = useLive(() => listTags(notes), []);
  const [find, setFind] = useState("");
  const [only, setOnly] = useState<ColorKey | undefined>();
  const [current, setCurrent] = useState<string | null>(null);

  // The last answer stays until the next one is there: a note must not be written on the page that was here before.
  const isCurrent = live.state === "ready" && live.value.articleId === articleId;
  const { page, noted, annotations } = isCurrent ? live.value : NOTHING;
  // The choices of this very address, also while its record is only just becoming known.
  const isHere = live.state === "ready" && live.value.address === reading.address;
  const overrides =
    isHere && !live.value.noted?.deleted.value ? live.value.noted?.overrides?.value : undefined;
  const site = siteOf(reading.address);
  const { article, parts } = useMemo(() => {
    const wishes = { overrides: overrides ?? [], rules: settings.siteRules, site };
    return {
      article: applyOverrides(reading.article, wishes),
      parts: blockStatesOf(reading.article, wishes),
    };
  }, [reading.article, overrides, settings.siteRules, site]);
  const anchorStatuses = useMemo(
    () => new Map(reading.anchorStatuses.map((s) => [s.id, s])),
    [reading.anchorStatuses],
  );
  const matching = annotations.filter((annotation) => matches(annotation, find, only));
  const lost = matching.filter(({ id }) => anchorStatuses.get(id)?.state === "not-found");
  const isLost = lost.length > 0;
  const versions = useLive(
    async () => (articleId && isLost ? versionsOf(notes, articleId) : []),
    [articleId, isLost],
  );
  const found = matching.filter((annotation) => !lost.includes(annotation));

  const fail = (what: string) => (error: unknown) => {
    tell({
      text: `${what}: ${error instanceof Error ? error.message : String(error)}`,
      failed: true,
    });
    throw error;
  };
  const change = (id: string, what: AnnotationChange) =>
    askWithRetry("changeAnnotation", { id, change: what }).catch(fail("Not saved"));
  const remove = async (id: string) => {
    await change(id, { deleted: true });
    const undo = () => void change(id, { deleted: false }).then(() => tell(null), isTold);
    tell({ text: "Highlight deleted.", action: { label: "Undo", run: undo } });
  };
  const pick = async (id: string) => {
    setCurrent(current === id ? null : id);
    await askTab(view.tabId, "show", { id }).catch(() => {}); // the page went away; the panel follows in a moment
  };
  const item = (annotation: Annotation) => (
    <HighlightItem
      key={annotation.id}
      annotation={annotation}
      standing={anchorStatuses.get(annotation.id)}
      colors={settings.colors}
      knownTags={tags.state === "ready" ? tags.value : []}
      lang={reading.article.language}
      isCurrent={current === annotation.id}
      onPick={() => void pick(annotation.id)}
      onChange={(what) => change(annotation.id, what)}
      onCopy={() =>
        void navigator.clipboard
          .writeText(quoteOf(annotation))
          .then(() => tell({ text: "Copied." }), fail("Not copied"))
          .catch(isTold)
      }
      onDelete={() => void remove(annotation.id).catch(isTold)}
    >
      {lost.includes(annotation) && (
        <Kept
          annotation={annotation}
          versions={versions.state === "ready" ? versions.value : []}
          lang={reading.article.language}
        />
      )}
    </HighlightItem>
  );

  return (
    <>
      <div class="scroll">
        <ArticleCard
          meta={page?.meta ?? reading.article}
          site={site}
          minutes={minutesOf(article.blocks)}
          highlights={annotations.length}
          isArticle={record?.isArticle ?? false}
        >
          {isHere && (
            <ArticleText
              key={reading.address}
              {...{ reading, site, settings, article, parts, tell }}
              tabId={view.tabId}
              isArticle={record?.isArticle ?? false}
            />
          )}
          <ArticleNote
            page={noted}
            reading={{ ...reading, article }}
            tabId={view.tabId}
            knownTags={tags.state === "ready" ? tags.value : []}
            onFail={fail("Not saved")}
          />
        </ArticleCard>
        {live.state === "failed" && (
          <Empty title="The notebook could not be read">
            <p role="alert">{live.error}</p>
          </Empty>
        )}
        {annotations.length > 0 && (
          <div class="tools">
            <input
              type="search"
              dir="auto"
              placeholder="Find in highlights"
              aria-label="Find in highlights"
              value={find}
              onInput={(e) => setFind(e.currentTarget.value)}
            />
            <ColorDots
              colors={settings.colors}
              current={only}
              onPick={(color) => setOnly(only === color ? undefined : color)}
              verb="Show only"
            />
          </div>
        )}
        {isCurrent && annotations.length === 0 && (
          <Empty title="Nothing highlighted yet">
            <p>
              Select a passage in the page and pick a colour, or press the shortcut. It is saved
              here, on this machine, at once.
            </p>
          </Empty>
        )}
        {annotations.length > 0 && matching.length === 0 && <Empty title="No highlight matches" />}
        <ul class="list" aria-label="Highlights">
          {found.map(item)}
        </ul>
        {lost.length > 0 && (
          <section class="lost" aria-label="Not on this page today">
            <h2>Not on this page today · {lost.length}</h2>
            <ul class="list">{lost.map(item)}</ul>
          </section>
        )}
      </div>
      <footer>
        <span class="grow saved-all">{live.state === "ready" ? "All saved here" : ""}</span>
        <button
          type="button"
          class="hit"
          title="Options"
          aria-label="Options"
          onClick={() => void ask("open", { page: "options" })}
        >
          <Icon of={Settings2} />
        </button>
        <button type="button" class="btn" onClick={() => void ask("open", { page: "library" })}>
          Library
        </button>
        <ExportMenu
          notes={notes}
          articleId={annotations.length || page ? articleId : null}
          settings={settings}
          tell={tell}
        />
      </footer>
    </>
  );
}

/** `fail` has told the reader. */
function isTold(): void {}

/** The record, unless it is in the trash: a word on it then takes it out again. */
async function pageOf(notes: NotebookDb, articleId: string | null): Promise<SavedArticle | null> {
  const page = articleId ? await notes.articles.get(articleId) : undefined;
  return page && !page.deleted.value ? page : null;
}

async function annotationsOf(notes: NotebookDb, articleId: string | null): Promise<Annotation[]> {
  return articleId ? listAnnotations(notes, articleId) : [];
}

/** Whether quote, note or tags hold every word that is looked for. */
function matches(annotation: Annotation, find: string, only: ColorKey | undefined): boolean {
  const { note, tags, color } = annotation.body;
  if (only && color.value !== only) return false;
  const text = [quoteOf(annotation), note.value, ...tags.value.map((tag) => `#${tag}`)]
    .join(" ")
    .toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
