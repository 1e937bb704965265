import { ChevronDown, type IconNode } from "lucide";
import { say } from "../lib/i18n/say.ts";
import type { CitationStyle } from "../lib/model/settings.ts";
import { Icon } from "./Icon.tsx";
import { type Choice, Menu } from "./Menu.tsx";
import type { Reporter } from "./notice.ts";

interface Props {
  /** The one that was taken last. */
  style: CitationStyle;
  /** Where the button is one of tools: its icon, before its word. */
  icon?: IconNode;
  /** Puts the citation into the clipboard; rejects with a message for the reader. */
  onCopy(style: CitationStyle): Promise<void>;
  reporter: Reporter;
}

/** The styles by their names, which are the same in every language but for our own line. */
function styles(): Choice<CitationStyle>[] {
  return [
    { id: "plain", name: say("shared.citationPlain"), purpose: say("shared.citationPlainIs") },
    { id: "apa", name: "APA", purpose: say("shared.citationEdition", { edition: 7 }) },
    { id: "mla", name: "MLA", purpose: say("shared.citationEdition", { edition: 9 }) },
    { id: "chicago", name: "Chicago", purpose: say("shared.citationEdition", { edition: 18 }) },
    { id: "bibtex", name: "BibTeX", purpose: say("exports.bibtex") },
  ];
}

/** Copies the citation of an article in the style of the last time, or in another one. */
export function CitationButton({ style, icon, onCopy, reporter }: Props) {
  const copy = (chosen: CitationStyle) =>
    void onCopy(chosen).then(
      () => reporter.report(say("shared.citationCopied", { style: nameOf(chosen) })),
      reporter.reportFailure(say("shared.notCopied")),
    );
  const label =
    style === "plain"
      ? say("shared.copyCitation")
      : say("shared.copyCitationIn", { style: nameOf(style) });
  return (
    <span class="citation">
      <button
        type="button"
        class={icon ? "tool" : "link"}
        title={label}
        onClick={() => copy(style)}
      >
        {icon && <Icon icon={icon} />}
        <span class="word">{icon ? say("shared.cite") : label}</span>
      </button>
      <Menu
        label={say("shared.citationStyle")}
        icon={ChevronDown}
        choices={styles()}
        onPick={copy}
      />
    </span>
  );
}

function nameOf(style: CitationStyle): string {
  return styles().find(({ id }) => id === style)?.name ?? style;
}
