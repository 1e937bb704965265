import { Tags, Trash2, X } from "lucide";
import { useState } from "preact/hooks";
import { ColorDots } from "../../components/ColorDots.tsx";
import { Icon } from "../../components/Icon.tsx";
import { TagField } from "../../components/TagField.tsx";
import { say, sayParts } from "../../lib/i18n/say.ts";
import type { BulkChange } from "../../lib/model/bulk.ts";
import { cleanTags } from "../../lib/model/tags.ts";
import { changeMany, chosenText } from "./bulk-actions.ts";
import type { ListParts } from "./row-parts.ts";
import { idsToDelete, idsToTag, NOTHING_CHOSEN, type Selection } from "./selection.ts";

interface Props {
  selection: Selection;
  parts: ListParts;
}

/** What can be done with all that is chosen. */
export function BulkBar({ selection, parts }: Props) {
  const { records, reporter, settings, dispatch } = parts;
  const [areTagsOpen, setTagsOpen] = useState(false);
  const { annotationIdsOf } = records;
  const ids = idsToTag(selection, annotationIdsOf);
  const change = (what: string, how: BulkChange) => void changeMany(ids, how, what, reporter);
  const remove = () =>
    void changeMany(
      idsToDelete(selection, annotationIdsOf),
      { deleted: true },
      say("library.binned"),
      reporter,
    );
  const letGo = () => dispatch({ type: "select", selection: NOTHING_CHOSEN });
  const chosen = chosenText(ids.articles.length || selection.articles.size, ids.annotations.length);
  return (
    <section class="bulk" aria-label={say("library.selection")}>
      <p role="status">{sayParts("library.selected", { what: <b key="what">{chosen}</b> })}</p>
      <button
        type="button"
        class="btn"
        aria-expanded={areTagsOpen}
        onClick={() => setTagsOpen(!areTagsOpen)}
      >
        <Icon icon={Tags} size={14} /> {say("tags.heading")}
      </button>
      {ids.annotations.length > 0 && (
        <ColorDots
          colors={settings.colors}
          onPick={(color) =>
            change(say("library.nowColor", { name: settings.colors[color].name }), { color })
          }
          label="shared.makeAll"
        />
      )}
      <button type="button" class="btn" onClick={remove}>
        <Icon icon={Trash2} size={14} /> {say("shared.delete")}
      </button>
      <span class="grow" />
      <button type="button" class="btn quiet" onClick={letGo}>
        <Icon icon={X} size={14} /> {say("library.selectNone")}
      </button>
      {areTagsOpen && <BulkTags selection={selection} parts={parts} onChange={change} />}
    </section>
  );
}

interface BulkTagsProps extends Props {
  onChange(what: string, change: BulkChange): void;
}

/** A field to add tags to all, and the tags that some of them have, to be taken away. */
function BulkTags({ selection, parts, onChange }: BulkTagsProps) {
  const { records, knownTags } = parts;
  const ids = idsToTag(selection, records.annotationIdsOf);
  const present = cleanTags([
    ...ids.annotations.flatMap((id) => records.annotation(id)?.body.tags.value ?? []),
    ...ids.articles.flatMap((id) => records.article(id)?.tags.value ?? []),
  ]).sort((a, b) => a.localeCompare(b));
  return (
    <div class="bulk-tags">
      <p>{say("tags.addToAll")}</p>
      <TagField
        tags={[]}
        known={knownTags}
        focus
        onChange={(addTags) =>
          onChange(say("library.tagged", { tags: named(addTags) }), { addTags })
        }
      />
      {present.length > 0 && (
        <>
          <p>{say("tags.removeFromAll")}</p>
          <p class="chips">
            {present.map((tag) => (
              <button
                key={tag}
                type="button"
                class="chip"
                aria-label={say("tags.removeOneFromAll", { tag })}
                onClick={() =>
                  onChange(say("library.tagRemoved", { tag: `#${tag}` }), { removeTags: [tag] })
                }
              >
                <bdi>#{tag}</bdi> <Icon icon={X} size={12} />
              </button>
            ))}
          </p>
        </>
      )}
    </div>
  );
}

function named(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(" ");
}
