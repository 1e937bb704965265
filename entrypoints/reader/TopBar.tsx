import { Highlighter, ExternalLink as LeavesIcon, Library, Printer, Type } from "lucide";
import { keyHelp } from "../../components/highlight-keys.ts";
import { Icon } from "../../components/Icon.tsx";
import type { Reporter } from "../../components/notice.ts";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { Measure, Settings, TextSize, Theme } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { isSample } from "../../lib/notebook/sample.ts";
import { changeSettings, type SettingsChange } from "../../lib/platform/settings.ts";

interface Props {
  article: SavedArticle;
  settings: Settings;
  highlights: number;
  /** Where the window is narrow: whether the list of highlights lies over the text. */
  isSideShown: boolean;
  onToggleSide(): void;
  reporter: Reporter;
}

/** Where the article is from, and the tools. */
export function TopBar(props: Props) {
  const { article, settings, highlights, isSideShown, onToggleSide, reporter } = props;
  const { address, meta } = article;
  return (
    <header class="top">
      <a class="tool" href="/library.html" title="Library">
        <Icon icon={Library} />
        <span class="word">Library</span>
      </a>
      <p class="publication">
        <b dir="auto">{meta.siteName || siteOf(address)}</b>
      </p>
      {/^https?:/i.test(address) && !isSample(article) && (
        <a
          class="tool"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          title="Open the page itself"
        >
          <Icon icon={LeavesIcon} />
          <span class="word">Open the page</span>
        </a>
      )}
      <button type="button" class="tool" title="Print" onClick={() => window.print()}>
        <Icon icon={Printer} />
        <span class="word">Print</span>
      </button>
      <button type="button" class="tool" title="Text and keys" popoverTarget="text-settings">
        <Icon icon={Type} />
        <span class="word">Text</span>
      </button>
      <button
        type="button"
        class="tool side-toggle"
        aria-expanded={isSideShown}
        aria-controls="side"
        onClick={onToggleSide}
      >
        <Icon icon={Highlighter} />
        <span class="count">{highlights}</span>
        <span class="unseen">{highlights === 1 ? "highlight" : "highlights"}</span>
      </button>
      <TextSettings {...{ settings, reporter }} />
    </header>
  );
}

const SIZES: readonly RadioOption<TextSize>[] = [
  { value: "small", label: "Small" },
  { value: "medium", label: "Medium" },
  { value: "large", label: "Large" },
  { value: "largest", label: "Very large" },
];
const LINES: readonly RadioOption<Measure>[] = [
  { value: "narrow", label: "Short" },
  { value: "medium", label: "Medium" },
  { value: "wide", label: "Long" },
];
const THEMES: readonly RadioOption<Theme>[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

function TextSettings({ settings, reporter }: Pick<Props, "settings" | "reporter">) {
  const change = (what: SettingsChange) =>
    void changeSettings(what).catch(reporter.reportFailure("Not saved"));
  return (
    <div class="text-settings" id="text-settings" popover="auto">
      <h2>Size of the text</h2>
      <RadioGroup
        name="size"
        label="Size of the text"
        value={settings.textSize}
        options={SIZES}
        onChange={(textSize) => change({ textSize })}
      />
      <h2>Length of the lines</h2>
      <RadioGroup
        name="measure"
        label="Length of the lines"
        value={settings.measure}
        options={LINES}
        onChange={(measure) => change({ measure })}
      />
      <h2>Appearance</h2>
      <RadioGroup
        name="theme"
        label="Appearance"
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => change({ theme })}
      />
      <h2>Keys, in the text and the list</h2>
      <dl>
        {keyHelp().map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
