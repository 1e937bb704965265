import { Highlighter, ExternalLink as LeavesIcon, Library, Printer, Quote, Type } from "lucide";
import { CitationButton } from "../../components/CitationButton.tsx";
import { keyHelp } from "../../components/highlight-keys.ts";
import { Icon } from "../../components/Icon.tsx";
import type { Reporter } from "../../components/notice.ts";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import { locale, say, sayCount } from "../../lib/i18n/say.ts";
import type { SavedArticle } from "../../lib/model/article.ts";
import type { Measure, Settings, TextSize, Theme } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { copyCitation } from "../../lib/notebook/copy-citation.ts";
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
      <a class="tool" href="/library.html" title={say("reader.library")}>
        <Icon icon={Library} />
        <span class="word">{say("reader.library")}</span>
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
          title={say("reader.openPageItself")}
        >
          <Icon icon={LeavesIcon} />
          <span class="word">{say("reader.openPage")}</span>
        </a>
      )}
      {!isSample(article) && (
        <CitationButton
          icon={Quote}
          style={settings.citationStyle}
          onCopy={(style) => copyCitation(article, style)}
          reporter={reporter}
        />
      )}
      <button type="button" class="tool" title={say("reader.print")} onClick={() => window.print()}>
        <Icon icon={Printer} />
        <span class="word">{say("reader.print")}</span>
      </button>
      <button
        type="button"
        class="tool"
        title={say("reader.textAndKeys")}
        popoverTarget="text-settings"
      >
        <Icon icon={Type} />
        <span class="word">{say("reader.text")}</span>
      </button>
      <button
        type="button"
        class="tool side-toggle"
        aria-expanded={isSideShown}
        aria-controls="side"
        onClick={onToggleSide}
      >
        <Icon icon={Highlighter} />
        <span class="count" aria-hidden="true">
          {highlights.toLocaleString(locale())}
        </span>
        <span class="unseen">{sayCount("shared.highlights", highlights)}</span>
      </button>
      <TextSettings {...{ settings, reporter }} />
    </header>
  );
}

const sizes = (): RadioOption<TextSize>[] => [
  { value: "small", label: say("reader.small") },
  { value: "medium", label: say("reader.medium") },
  { value: "large", label: say("reader.large") },
  { value: "largest", label: say("reader.largest") },
];
const measures = (): RadioOption<Measure>[] => [
  { value: "narrow", label: say("reader.short") },
  { value: "medium", label: say("reader.middling") },
  { value: "wide", label: say("reader.long") },
];
const themes = (): RadioOption<Theme>[] => [
  { value: "system", label: say("options.themeSystem") },
  { value: "light", label: say("options.themeLight") },
  { value: "dark", label: say("options.themeDark") },
];

function TextSettings({ settings, reporter }: Pick<Props, "settings" | "reporter">) {
  const change = (what: SettingsChange) =>
    void changeSettings(what).catch(reporter.reportFailure(say("shared.notSaved")));
  return (
    <div class="text-settings" id="text-settings" popover="auto">
      <h2>{say("reader.size")}</h2>
      <RadioGroup
        name="size"
        label={say("reader.size")}
        value={settings.textSize}
        options={sizes()}
        onChange={(textSize) => change({ textSize })}
      />
      <h2>{say("reader.measure")}</h2>
      <RadioGroup
        name="measure"
        label={say("reader.measure")}
        value={settings.measure}
        options={measures()}
        onChange={(measure) => change({ measure })}
      />
      <h2>{say("options.themeHeading")}</h2>
      <RadioGroup
        name="theme"
        label={say("options.themeHeading")}
        value={settings.theme}
        options={themes()}
        onChange={(theme) => change({ theme })}
      />
      <h2>{say("reader.keys")}</h2>
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
