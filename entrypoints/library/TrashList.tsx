import type { ComponentChildren } from "preact";
import { Empty } from "../../components/Empty.tsx";
import { formatMoment } from "../../components/format-date.ts";
import type { Reporter } from "../../components/notice.ts";
import { Quote } from "../../components/Quote.tsx";
import { publicationOf } from "../../lib/library/matching.ts";
import { quoteOf } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { type Trash, titleOf } from "./library-view.ts";
import { changeAnnotation, changeArticle } from "./record-actions.ts";

interface Props {
  trash: Trash;
  settings: Settings;
  reporter: Reporter;
}

/** Of articles, and of highlights: older ones are not shown. */
const MAX_SHOWN = 200;

/** What is deleted, to be restored. Nothing is ever deleted for good. */
export function TrashList({ trash, settings, reporter }: Props) {
  const restore = (saved: Promise<unknown>) =>
    void saved.then(() => reporter.report("Restored."), reporter.reportFailure("Not restored"));
  if (trash.articles.length + trash.annotations.length === 0) {
    return (
      <Empty title="The trash is empty">
        <p>What you delete comes here, and can be restored.</p>
      </Empty>
    );
  }
  return (
    <>
      <div class="line">
        <h2>Trash</h2>
      </div>
      <ul class="list articles">
        {trash.articles.slice(0, MAX_SHOWN).map((article) => (
          <Item
            key={article.id}
            source={publicationOf(article)}
            fact={`Article, deleted ${formatMoment(article.deleted.modified, new Date())}`}
            onRestore={() => restore(changeArticle(article.id, { deleted: false }))}
          >
            <h2 dir="auto">{titleOf(article)}</h2>
          </Item>
        ))}
        {trash.annotations.slice(0, MAX_SHOWN).map(({ annotation, article }) => (
          <Item
            key={annotation.id}
            source={article.meta.title || publicationOf(article)}
            fact={`Highlight, deleted ${formatMoment(annotation.deleted.modified, new Date())}`}
            onRestore={() => restore(changeAnnotation(annotation.id, { deleted: false }))}
          >
            <Quote
              text={quoteOf(annotation)}
              hue={settings.colors[annotation.body.color.value].hue}
              lang={article.meta.language}
            />
          </Item>
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  /** What it is from: a publication or an article. */
  source: string;
  fact: string;
  onRestore(): void;
  children: ComponentChildren;
}

function Item({ source, fact, onRestore, children }: ItemProps) {
  return (
    <li class="trashed">
      <div class="grow">
        <p class="masthead">
          <b dir="auto">{source}</b>
          <span>{fact}</span>
        </p>
        {children}
      </div>
      <button type="button" class="btn" onClick={onRestore}>
        Restore
      </button>
    </li>
  );
}
