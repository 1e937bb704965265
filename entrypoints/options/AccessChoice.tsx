import { useState } from "preact/hooks";
import type { Reporter } from "../../components/notice.ts";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import { type AccessMode, askForEverySite, giveSitesBack } from "../../lib/platform/permissions.ts";
import { useAccess } from "../../lib/platform/use-access.ts";

const MODES: readonly RadioOption<AccessMode>[] = [
  {
    value: "every-site",
    label: "On every site",
    hint: "It notices articles by itself, and your highlights are there when you come back.",
  },
  {
    value: "on-click",
    label: "Only where I click",
    hint: "It looks at a page when you press its button, its shortcut or its menu there, and at no other page.",
  },
];

/** Whether Pressmark may look at every page by itself. The browser keeps this, not the settings. */
export function AccessChoice({ reporter }: { reporter: Reporter }) {
  const access = useAccess();
  const [answers, setAnswers] = useState(0);
  if (!access) return null;
  const { mode, sites } = access;
  const choose = (wanted: AccessMode) =>
    void (wanted === "every-site" ? askForEverySite() : giveSitesBack())
      .catch(reporter.reportFailure("Not changed"))
      .then(() => setAnswers((count) => count + 1));
  return (
    <section aria-labelledby="access">
      <h2 id="access">Where Pressmark works</h2>
      <RadioGroup
        key={answers} // drawn anew: if the reader told the browser no, nothing was chosen
        name="access"
        label="Where Pressmark works"
        value={mode}
        options={MODES}
        onChange={choose}
      />
      {mode === "on-click" && sites.length > 0 && (
        <p class="hint">
          Without a click also on {sites.map(siteName).join(", ")}.{" "}
          <button
            type="button"
            class="link"
            onClick={() => void giveSitesBack().catch(reporter.reportFailure("Not changed"))}
          >
            Wait for a click there, too
          </button>
        </p>
      )}
    </section>
  );
}

/** `https://www.example.org/*` as a reader says it. */
function siteName(pattern: string): string {
  const [site = ""] = pattern.replace(/^[^:]*:\/\//, "").split("/");
  return site;
}
