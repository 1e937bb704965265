import { Copy, Pencil, Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { ColorDots } from "../../components/ColorDots.tsx";
import { formatMoment } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import { NoteField } from "../../components/NoteField.tsx";
import { Quote } from "../../components/Quote.tsx";
import { TagField } from "../../components/TagField.tsx";
import { passageLink } from "../../lib/export/fragment.ts";
import { quoteAsMarkdown } from "../../lib/export/quote.ts";
import { type Annotation, type AnnotationChange, quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { Notice } from "./App.tsx";
import { OutLink } from "./ArticleEntry.tsx";

interface Props {
  annotation: Annotation;
  page: SavedArticle;
  settings: Settings;
  knownTags: readonly string[];
  tell(notice: Notice | null): void;
}

/** The page itself knows the blocks; the kept text is not read for a link. */
const UNREAD = { text: "", blockBreaks: [] };

/** A highlight in the library: the quote first, then what the reader says of it; edited in place. */
export function Highlight({ annotation, page, settings, knownTags, tell }: Props) {
  const [isEdited, setEdited] = useState(false);
  const { note, tags, color } = annotation.body;
  const choice = settings.colors[color.value];
  const link = passageLink(annotation.target.source || page.url, {
    selector: annotation.target.selector,
    archived: UNREAD,
  });
  const failed = (what: string) => (error: unknown) =>
    tell({
      text: `${what}: ${error instanceof Error ? error.message : String(error)}`,
      failed: true,
    });
  const change = (what: AnnotationChange) =>
    askWithRetry("changeAnnotation", { id: annotation.id, change: what });
  const remove = () => {
    const undo = () =>
      void change({ deleted: false }).then(() => tell(null), failed("Not restored"));
    const done = () =>
      tell({ text: "Highlight is in the trash.", action: { label: "Undo", run: undo } });
    void change({ deleted: true }).then(done, failed("Not deleted"));
  };
  const copy = () =>
    void navigator.clipboard
      .writeText(quoteAsMarkdown({ annotation, article: page }))
      .then(() => tell({ text: "Copied with its source, as Markdown." }), failed("Not copied"));
  return (
    <li class="highlight" data-id={annotation.id} data-hue={choice.hue}>
      <Quote text={quoteOf(annotation)} hue={choice.hue} lang={page.meta.language} />
      {!isEdited && note.value && (
        <p class="note" dir="auto">
          {note.value}
        </p>
      )}
      {isEdited && (
        <div class="editor">
          <NoteField
            note={note.value}
            label="Note on this highlight"
            focus
            onSave={(text) => change({ note: text })}
          />
          <TagField
            tags={tags.value}
            known={knownTags}
            onChange={(tags, tagsBefore) =>
              void change({ tags, tagsBefore }).catch(failed("Not saved"))
            }
          />
          <ColorDots
            colors={settings.colors}
            current={color.value}
            onPick={(picked) => void change({ color: picked }).catch(failed("Not saved"))}
            verb="Change to"
          />
        </div>
      )}
      <div class="meta">
        <span class="kind">{choice.name}</span>
        {!isEdited && tags.value.map((tag) => <bdi class="tag" key={tag}>{`#${tag}`}</bdi>)}
        <time dateTime={annotation.created} title={new Date(annotation.created).toLocaleString()}>
          {formatMoment(annotation.created, new Date())}
        </time>
        <span class="grow" />
        <OutLink href={link} class="open">
          Open passage
        </OutLink>
        <button
          type="button"
          class="hit"
          title={isEdited ? "Done" : "Edit note and tags"}
          aria-label="Edit note and tags"
          aria-expanded={isEdited}
          onClick={() => setEdited(!isEdited)}
        >
          <Icon of={Pencil} size={14} />
        </button>
        <button
          type="button"
          class="hit"
          title="Copy with source"
          aria-label="Copy with source"
          onClick={copy}
        >
          <Icon of={Copy} size={14} />
        </button>
        <button
          type="button"
          class="hit"
          title="Delete"
          aria-label="Delete this highlight"
          onClick={remove}
        >
          <Icon of={Trash2} size={14} />
        </button>
      </div>
    </li>
  );
}
