import { Pencil, Trash2, X } from "lucide";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { locale, say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import type { TagFacet } from "../../lib/library/facets.ts";
import { HUES, type Hue, hueOfTag, type Settings } from "../../lib/model/settings.ts";
import { cleanTag, isWithinTag } from "../../lib/model/tags.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { renameTag } from "./bulk-actions.ts";

interface Props {
  /** Every tag, and how much has it. */
  tags: readonly TagFacet[];
  /** Those that only what is in the trash has. */
  unused: readonly string[];
  settings: Settings;
  reporter: UndoReporter;
  onClose(): void;
}

/** Of a tag below another. */
const EXAMPLE = "#eu/border";

/** The reader's tags: their colours, other names, joining and removing them. */
export function TagsDialog({ tags, unused, settings, reporter, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const all = flat(tags, 0);
  const known = [...all.map(({ facet }) => facet.value), ...unused];
  const rename = (from: string, to: string) => renameTag(from, to, reporter);
  return (
    <dialog ref={dialog} class="tags-dialog" aria-labelledby="tags-title" onClose={onClose}>
      <header>
        <h2 id="tags-title">{say("tags.heading")}</h2>
        <button
          type="button"
          class="hit"
          aria-label={say("shared.close")}
          onClick={() => dialog.current?.close()}
        >
          <Icon icon={X} />
        </button>
      </header>
      <p class="by">{sayParts("tags.about", { example: <bdi key="example">{EXAMPLE}</bdi> })}</p>
      <ul class="list">
        {all.map(({ facet, depth }) => (
          <TagLine key={facet.value} {...{ facet, depth, known, settings }} onRename={rename} />
        ))}
        {unused.map((tag) => (
          <TagLine
            key={tag}
            facet={{ value: tag, name: tag, count: 0, below: [] }}
            depth={0}
            {...{ known, settings }}
            onRename={rename}
          />
        ))}
      </ul>
    </dialog>
  );
}

function flat(tags: readonly TagFacet[], depth: number): { facet: TagFacet; depth: number }[] {
  return tags.flatMap((facet) => [{ facet, depth }, ...flat(facet.below, depth + 1)]);
}

interface TagLineProps {
  facet: TagFacet;
  depth: number;
  known: readonly string[];
  settings: Settings;
  onRename(from: string, to: string): Promise<void>;
}

function TagLine({ facet, depth, known, settings, onRename }: TagLineProps) {
  const { value, count } = facet;
  const [isEdited, setEdited] = useState(false);
  return (
    <li class="tag-line" style={{ paddingInlineStart: `${depth * 20}px` }}>
      <Swatch tag={value} settings={settings} />
      {isEdited ? (
        <Rename
          {...{ value, known }}
          onDone={(to) => {
            setEdited(false);
            if (to !== null && to !== value) void onRename(value, to);
          }}
        />
      ) : (
        <>
          <span class="grow tag-name">
            <bdi>#{value}</bdi>
          </span>
          <span class="count">
            {count > 0 ? sayCount("shared.highlights", count) : say("tags.onlyInTrash")}
          </span>
          <button
            type="button"
            class="hit"
            title={say("tags.rename")}
            aria-label={say("tags.renameOne", { tag: `#${value}` })}
            onClick={() => setEdited(true)}
          >
            <Icon icon={Pencil} size={14} />
          </button>
          <button
            type="button"
            class="hit"
            title={say("tags.removeAll")}
            aria-label={say("tags.removeOne", { tag: `#${value}` })}
            onClick={() => void onRename(value, "")}
          >
            <Icon icon={Trash2} size={14} />
          </button>
        </>
      )}
    </li>
  );
}

interface RenameProps {
  value: string;
  known: readonly string[];
  /** null: as it was. */
  onDone(to: string | null): void;
}

/** Says what the new name will do before it is done. */
function Rename({ value, known, onDone }: RenameProps) {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  // Before the browser paints: the next key must find it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const to = cleanTag(typed);
  const joined = known.find(
    (tag) => tag.toLowerCase() === to.toLowerCase() && tag.toLowerCase() !== value.toLowerCase(),
  );
  const isBelowItself =
    to !== value && to.toLowerCase() !== value.toLowerCase() && isWithinTag(to, value);
  const save = (event: Event) => {
    event.preventDefault();
    if (to !== "") onDone(to);
  };
  return (
    <form class="rename" onSubmit={save}>
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={say("tags.newName", { tag: `#${value}` })}
        value={typed}
        maxLength={100}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault(); // it would close the dialog
          onDone(null);
        }}
      />
      <button type="submit" class="btn main" disabled={to === ""}>
        {say(joined ? "tags.join" : "tags.rename")}
      </button>
      <button type="button" class="btn" onClick={() => onDone(null)}>
        {say("shared.cancel")}
      </button>
      {joined && <p role="status">{say("tags.joins", { tag: `#${joined}` })}</p>}
      {isBelowItself && <p role="status">{say("tags.below")}</p>}
    </form>
  );
}

/** The colour of a tag, by name: a colour is never the only sign. */
function Swatch({ tag, settings }: { tag: string; settings: Settings }) {
  const hue = hueOfTag(settings, tag);
  const key = tag.toLowerCase();
  const pick = (picked: string) =>
    void changeSettings(({ tagColors: { [key]: _old, ...others } }) => ({
      tagColors: picked ? { ...others, [key]: picked as Hue } : others,
    }));
  return (
    <span class="swatch">
      <span class={hue ? "dot" : "dot none"} data-hue={hue} />
      <select
        aria-label={say("tags.colorOf", { tag: `#${tag}` })}
        value={hue ?? ""}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        <option value="">{say("tags.noColor")}</option>
        {HUES.map((name) => (
          <option key={name} value={name}>
            {capitalised(say(`colors.${name}`))}
          </option>
        ))}
      </select>
    </span>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase(locale()) + word.slice(1);
}
