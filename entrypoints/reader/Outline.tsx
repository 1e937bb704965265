import { say } from "../../lib/i18n/say.ts";
import type { OutlineEntry } from "./copy-outline.ts";

/** The headings of the article, to go to. */
export function Outline({ entries }: { entries: readonly OutlineEntry[] }) {
  if (entries.length === 0) return <div class="outline" />;
  return (
    <nav class="outline" aria-label={say("reader.headings")}>
      <ol>
        {entries.map(({ text, id, depth }) => (
          <li key={id} style={{ "--depth": depth }}>
            <a href={`#${id}`} dir="auto">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
