import { Copy, type IconNode, Pencil, Trash2 } from "lucide";
import { useCallback, useState } from "preact/hooks";
import { ColorDots } from "../../components/ColorDots.tsx";
import { formatMoment, formatMomentInFull } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import { NoteField } from "../../components/NoteField.tsx";
import { NoteText } from "../../components/NoteText.tsx";
import { Quote } from "../../components/Quote.tsx";
import { readingCopyPath } from "../../components/reading-copy.ts";
import { TagField } from "../../components/TagField.tsx";
import { TranslatedLine } from "../../components/TranslatedLine.tsx";
import { passageLink } from "../../lib/export/fragment.ts";
import { quoteAsMarkdown } from "../../lib/export/quote.ts";
import { say } from "../../lib/i18n/say.ts";
import { isChanged } from "../../lib/library/matching.ts";
import { type Annotation, isMissing, quoteOf } from "../../lib/model/annotation.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import { withoutTracking } from "../../lib/model/source.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import { ExternalLink } from "./ExternalLink.tsx";
import { Marked } from "./Marked.tsx";
import { changeAnnotation, changeTags, deleteAnnotation, leaveNote } from "./record-actions.ts";
import type { ListParts } from "./row-parts.ts";
import { Tag } from "./Tag.tsx";

interface Props {
  annotation: Annotation;
  article: SavedArticle;
  parts: ListParts;
}

/** A highlight in the library: the quote, then the reader's note and tags, edited in place. */
export function HighlightRow(props: Props) {
  const { annotation, article, parts } = props;
  const [isEdited, setEdited] = useState(false);
  const { note, color } = annotation.body;
  const { hue } = parts.settings.colors[color.value];
  return (
    <div class="highlight-words" data-hue={hue}>
      <Quote
        text={<Marked text={quoteOf(annotation)} needles={parts.needles} />}
        hue={hue}
        lang={article.meta.language}
      />
      <TranslatedLine target={annotation.target} />
      {!isEdited && note.value && (
        <NoteText
          text={note.value}
          words={(text) => <Marked text={text} needles={parts.needles} />}
          onEdit={() => setEdited(true)}
        />
      )}
      {isEdited && <Editor {...props} />}
      <div class="meta">
        <Facts {...props} showsTags={!isEdited} />
        <span class="grow" />
        <Actions {...props} isEdited={isEdited} onEdit={() => setEdited(!isEdited)} />
      </div>
    </div>
  );
}

function Facts({ annotation, parts, showsTags }: Props & { showsTags: boolean }) {
  const { settings, needles } = parts;
  const { tags, color } = annotation.body;
  return (
    <>
      <span class="kind">{settings.colors[color.value].name}</span>
      {showsTags && tags.value.map((tag) => <Tag key={tag} {...{ tag, settings, needles }} />)}
      <time dateTime={annotation.created} title={formatMomentInFull(annotation.created)}>
        {formatMoment(annotation.created, new Date())}
      </time>
      {isMissing(annotation) && <span class="missing">{say("library.notFound")}</span>}
      {!isMissing(annotation) && isChanged(annotation) && <span>{say("library.edited")}</span>}
    </>
  );
}

function Editor({ annotation, parts: { settings, knownTags, reporter } }: Props) {
  const { id, body } = annotation;
  const fail = reporter.reportFailure(say("shared.notSaved"));
  const recall = useCallback(() => unsavedNote(id), [id]);
  return (
    <div class="editor">
      <NoteField
        note={body.note}
        label={say("library.noteLabel")}
        focus
        recall={recall}
        onLeave={(note, before) => leaveNote(id, note, before, reporter)}
        onSave={async (edit) => (await changeAnnotation(id, edit)).body.note}
      />
      <TagField
        tags={body.tags.value}
        known={knownTags}
        onChange={(tags, tagsBefore) => changeTags(id, tags, tagsBefore, reporter)}
      />
      <ColorDots
        colors={settings.colors}
        current={body.color.value}
        onPick={(color) => void changeAnnotation(id, { color }).catch(fail)}
        label="shared.changeTo"
      />
    </div>
  );
}

/**
 * The stored text is not read to make a link: the browser looks for the quote in the page itself.
 */
const NO_TEXT = { text: "", blockBreaks: [] };

function Actions(props: Props & { isEdited: boolean; onEdit(): void }) {
  const { annotation, article, parts, isEdited, onEdit } = props;
  const { readableIds, reporter } = parts;
  const source = withoutTracking(annotation.target.source || article.address);
  const link = passageLink(source, {
    selector: annotation.target.selector,
    archived: NO_TEXT,
  });
  const copy = () =>
    void navigator.clipboard
      .writeText(quoteAsMarkdown({ annotation, article }))
      .then(
        () => reporter.report(say("shared.copied")),
        reporter.reportFailure(say("shared.notCopied")),
      );
  return (
    <>
      {readableIds.has(article.id) && (
        <a
          class="in-copy"
          href={readingCopyPath(article.id, annotation.id)}
          target="_blank"
          rel="noopener"
        >
          {say("library.inCopy")}
        </a>
      )}
      <ExternalLink href={link} class="open">
        {say("library.openPassage")}
      </ExternalLink>
      <button
        type="button"
        class="hit"
        title={say(isEdited ? "library.done" : "shared.editNote")}
        aria-label={say("shared.editNote")}
        aria-expanded={isEdited}
        onClick={onEdit}
      >
        <Icon icon={Pencil} size={14} />
      </button>
      <IconButton icon={Copy} title={say("shared.copyWithSource")} onClick={copy} />
      <IconButton
        icon={Trash2}
        title={say("shared.delete")}
        label={say("shared.deleteHighlight")}
        onClick={() => deleteAnnotation(annotation, reporter)}
      />
    </>
  );
}

interface IconButtonProps {
  icon: IconNode;
  title: string;
  /** The title if left out. */
  label?: string;
  onClick(): void;
}

function IconButton({ icon, title, label = title, onClick }: IconButtonProps) {
  return (
    <button type="button" class="hit" title={title} aria-label={label} onClick={onClick}>
      <Icon icon={icon} size={14} />
    </button>
  );
}
