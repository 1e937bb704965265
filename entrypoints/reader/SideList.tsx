import { X } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { formatMoment } from "../../components/format-date.ts";
import { HighlightItem } from "../../components/HighlightItem.tsx";
import { Icon } from "../../components/Icon.tsx";
import { say } from "../../lib/i18n/say.ts";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import { ArticleFields } from "./ArticleFields.tsx";
import type { Copy } from "./use-copy.ts";
import { type Reading, versionWith } from "./use-reading.ts";

interface Props {
  copy: Copy;
  /** In the order of the text. */
  annotations: readonly Annotation[];
  settings: Settings;
  reading: Reading;
  /** Where the window is narrow the list lies over the text, or is not shown. */
  isShown: boolean;
  onClose(): void;
}

/** The highlights of the article beside its text, and those whose words this text does not have. */
export function SideList({ copy, annotations, settings, reading, isShown, onClose }: Props) {
  const { places } = reading;
  const isMissing = ({ id }: Annotation) => places?.get(id)?.state === "not-found";
  const missing = annotations.filter(isMissing);
  const item = (annotation: Annotation) => (
    <Item key={annotation.id} {...{ annotation, copy, settings, reading }} isMissing={false} />
  );
  return (
    <aside class="side" id="side" aria-label={say("reader.highlights")} data-shown={isShown}>
      <div class="side-head">
        <h2>
          {annotations.length === 0
            ? say("reader.highlights")
            : say("reader.highlightsCount", { count: annotations.length })}
        </h2>
        <button
          type="button"
          class="hit close"
          aria-label={say("reader.closeList")}
          onClick={onClose}
        >
          <Icon icon={X} />
        </button>
      </div>
      <ArticleFields copy={copy} actions={reading.actions} />
      {annotations.length === 0 && <p class="none">{say("reader.none")}</p>}
      <ul class="list" aria-label={say("reader.inText")}>
        {annotations.filter((annotation) => !isMissing(annotation)).map(item)}
      </ul>
      {missing.length > 0 && (
        <section class="not-found" aria-label={say("reader.notInText")}>
          <h2>{say("reader.notInTextCount", { count: missing.length })}</h2>
          <ul class="list">
            {missing.map((annotation) => (
              <Item
                key={annotation.id}
                {...{ annotation, copy, settings, reading }}
                isMissing={true}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface ItemProps extends Pick<Props, "copy" | "settings" | "reading"> {
  annotation: Annotation;
  isMissing: boolean;
}

function Item({ annotation, copy, settings, reading, isMissing }: ItemProps) {
  const { id } = annotation;
  const { actions, currentId } = reading;
  const place = reading.places?.get(id);
  const isCurrent = currentId === id;
  const self = useRef<HTMLSpanElement>(null);
  // Within the list only: the page itself is where the passage is.
  useEffect(() => {
    const li = self.current?.closest("li");
    const list = li?.closest(".side");
    if (isCurrent && li && list) bringIntoList(list, li);
  }, [isCurrent]);
  // That the words around it are others in a copy says nothing; that it was edited does.
  const status: AnchorStatus | undefined =
    place?.state === "edited"
      ? { ...place, hidden: false, alternatives: 0, risks: [] }
      : { ...PLACED, id, state: isMissing ? "not-found" : "exact" };
  return (
    <HighlightItem
      {...{ annotation, isCurrent }}
      knownTags={copy.knownTags}
      anchorStatus={status}
      colors={settings.colors}
      lang={copy.article.meta.language}
      recall={unsavedNote}
      onPick={() => (isCurrent ? reading.close() : reading.open(id))}
      onChange={(change) => actions.change(id, change)}
      onCopy={() => actions.copyQuote(annotation)}
      onNoteLeft={(note, before) => actions.leaveNote("annotation", id, note, before)}
      onDelete={() => reading.remove(id)}
    >
      <span ref={self} />
      {isMissing && <OtherText {...{ annotation, copy }} />}
    </HighlightItem>
  );
}

const PLACED = { similarity: 1, changes: [], alternatives: 0, hidden: false, risks: [] };

function bringIntoList(list: Element, item: Element): void {
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const isWithin = box.top >= frame.top && box.bottom <= frame.bottom;
  if (!isWithin)
    list.scrollBy({ top: box.top - frame.top - frame.height / 4, behavior: "instant" });
}

/** The way to a stored text that has the words, if there is one. */
function OtherText({ annotation, copy }: Pick<ItemProps, "annotation" | "copy">) {
  const version = versionWith(annotation, copy.versions);
  if (!version || version === copy.shown) return null;
  return (
    <p class="status-line hint">
      <button type="button" class="link" onClick={() => copy.show(version)}>
        {say("reader.showInText", { moment: formatMoment(version.created, new Date()) })}
      </button>
    </p>
  );
}
