import { X } from "lucide";
import { useState } from "preact/hooks";
import { Icon } from "../../components/Icon.tsx";
import { say } from "../../lib/i18n/say.ts";
import { colorCalled } from "../../lib/library/matching.ts";
import { mapValues } from "../../lib/library/query.ts";
import { colorNamesOf, type SavedSearch, type Settings } from "../../lib/model/settings.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { type Dispatch, isFiltered, type LibraryState } from "./library-state.ts";

interface Props {
  state: LibraryState;
  settings: Settings;
  dispatch: Dispatch;
}

const isCalled = (name: string) => (saved: SavedSearch) =>
  saved.name.toLowerCase() === name.toLowerCase();

/** Searches with a name. They are settings, so that a backup holds them. */
export function SavedSearches({ state, settings, dispatch }: Props) {
  const { savedSearches } = settings;
  if (savedSearches.length === 0 && !isFiltered(state)) return null;
  const remove = (name: string) =>
    void changeSettings((present) => ({
      savedSearches: present.savedSearches.filter((saved) => !isCalled(name)(saved)),
    }));
  return (
    <section class="saved-searches">
      <h2>{say("library.savedSearches")}</h2>
      <ul class="list">
        {savedSearches.map((saved) => (
          <li key={saved.name} class="saved-search">
            <button
              type="button"
              class="facet"
              title={saved.query}
              aria-pressed={saved.query === state.query.trim()}
              onClick={() => dispatch({ type: "recall", saved })}
            >
              <bdi>{saved.name}</bdi>
            </button>
            <button
              type="button"
              class="hit"
              title={say("library.forgetSearch")}
              aria-label={say("library.forgetNamed", { name: saved.name })}
              onClick={() => remove(saved.name)}
            >
              <Icon icon={X} size={13} />
            </button>
          </li>
        ))}
      </ul>
      {isFiltered(state) && <SaveSearch state={state} settings={settings} />}
    </section>
  );
}

/** Gives what is searched a name; a name that is there already gets the new search. */
function SaveSearch({ state: { query, sort, view }, settings }: Omit<Props, "dispatch">) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <button type="button" class="link" onClick={() => setName("")}>
        {say("library.saveSearch")}
      </button>
    );
  }
  const save = (event: Event) => {
    event.preventDefault();
    // A colour may get another name; its key stays.
    const colorNames = colorNamesOf(settings);
    const lasting = mapValues(query, "color", (value) => colorCalled(value, colorNames) ?? value);
    const saved = { name: name.trim(), query: lasting, sort, view };
    setName(null);
    if (saved.name === "") return;
    void changeSettings((present) => ({
      savedSearches: [...present.savedSearches.filter((one) => !isCalled(saved.name)(one)), saved],
    }));
  };
  return (
    <form class="save-search" onSubmit={save}>
      <input
        type="text"
        dir="auto"
        aria-label={say("library.searchName")}
        placeholder={say("library.name")}
        maxLength={60}
        value={name}
        ref={(field) => field?.focus()}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && setName(null)}
      />
      <button type="submit" class="btn">
        {say("library.save")}
      </button>
    </form>
  );
}
