import { Ellipsis } from "lucide";
import { ColorDots } from "../../components/ColorDots.tsx";
import { type Choice, Menu } from "../../components/Menu.tsx";
import { locale, say, sayCount } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { type HighlightFilter, NO_FILTER, tagCounts, toggleColor } from "./highlight-filter.ts";
import type { ListView } from "./list-view.ts";

interface Props {
  /** All of the page's. */
  annotations: readonly Annotation[];
  /** How many of them are listed. */
  shown: number;
  filter: HighlightFilter;
  view: ListView;
  colors: Settings["colors"];
  onFilter(filter: HighlightFilter): void;
  onView(view: ListView): void;
  onCopyAll(): void;
  onShortcuts(): void;
}

/** What is listed, and how: find, colour and tag, and the menu of the list. */
export function ListTools(props: Props) {
  const { annotations, shown, filter, colors, onFilter } = props;
  const isFiltered = shown < annotations.length;
  return (
    <search class="tools" aria-label={say("panel.highlights")}>
      <input
        type="search"
        dir="auto"
        placeholder={say("panel.find")}
        aria-label={say("panel.find")}
        value={filter.query}
        onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <ListMenu {...props} />
      <div class="filters">
        <ColorDots
          colors={colors}
          current={filter.color}
          onPick={(color) => onFilter(toggleColor(filter, color))}
          label="shared.showOnly"
        />
        <TagSelect {...{ annotations, filter, onFilter }} />
      </div>
      {isFiltered && (
        <p class="shown">
          {say("panel.shown", { shown, all: annotations.length })}{" "}
          <button type="button" class="link" onClick={() => onFilter(NO_FILTER)}>
            {say("panel.showAll")}
          </button>
        </p>
      )}
    </search>
  );
}

function TagSelect({
  annotations,
  filter,
  onFilter,
}: Pick<Props, "annotations" | "filter" | "onFilter">) {
  const tags = tagCounts(annotations);
  if (tags.length === 0 && filter.tag === "") return null;
  return (
    <select
      aria-label={say("panel.onlyTag")}
      value={filter.tag}
      onChange={(event) => onFilter({ ...filter, tag: event.currentTarget.value })}
    >
      <option value="">{say("panel.allTags")}</option>
      {tags.map(([tag, count]) => (
        <option key={tag} value={tag} dir="auto">
          #{tag} ({count.toLocaleString(locale())})
        </option>
      ))}
    </select>
  );
}

type ListChoice = "copy" | "notes" | "compact" | "keys";

function ListMenu({ view, shown, onView, onCopyAll, onShortcuts }: Props) {
  const choices: Choice<ListChoice>[] = [
    {
      id: "copy",
      name: say("panel.copyMarkdown"),
      purpose: sayCount("panel.copyPurpose", shown),
    },
    { id: "notes", name: say(view.hidesNotes ? "panel.showNotes" : "panel.hideNotes") },
    { id: "compact", name: say(view.isCompact ? "panel.wholeQuotes" : "panel.oneLine") },
    { id: "keys", name: say("panel.keys"), purpose: say("panel.keysPurpose") },
  ];
  const pick = (id: ListChoice) => {
    if (id === "copy") onCopyAll();
    else if (id === "keys") onShortcuts();
    else if (id === "notes") onView({ ...view, hidesNotes: !view.hidesNotes });
    else onView({ ...view, isCompact: !view.isCompact });
  };
  return <Menu label={say("panel.more")} icon={Ellipsis} choices={choices} onPick={pick} />;
}
