import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../../lib/i18n/error-message.ts";
import { say, sayCount, sayParts } from "../../lib/i18n/say.ts";
import { downloadRescue, type LostRow, type Rescue } from "../../lib/notebook/rescue.ts";
import { openRaw, type RawNotebook } from "../../lib/store/raw.ts";

type View =
  | { state: "looking" }
  | { state: "none" }
  | { state: "failed"; error: string }
  | { state: "found"; notebook: RawNotebook };

/**
 * Saves all that can be read, when the library cannot. Needs neither the background nor a notebook
 * that is sound or of this version.
 */
export function App() {
  const [view, setView] = useState<View>({ state: "looking" });
  useEffect(() => {
    openRaw().then(
      (notebook) => setView(notebook ? { state: "found", notebook } : { state: "none" }),
      (error) => setView({ state: "failed", error: messageOf(error) }),
    );
  }, []);
  return (
    <main>
      <h1>{say("rescue.heading")}</h1>
      <p>{say("rescue.intro")}</p>
      <Content view={view} />
    </main>
  );
}

function Content({ view }: { view: View }) {
  if (view.state === "looking")
    return (
      <p class="hint" role="status">
        {say("rescue.looking")}
      </p>
    );
  if (view.state === "none") return <p role="status">{say("rescue.none")}</p>;
  if (view.state === "failed")
    return (
      <>
        <p class="problem" role="alert">
          {say("rescue.failed", { reason: view.error })}
        </p>
        <p>{say("rescue.failedNext")}</p>
      </>
    );
  return <Found notebook={view.notebook} />;
}

function Found({ notebook }: { notebook: RawNotebook }) {
  const [done, setDone] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [rescue, setRescue] = useState<Rescue | null>(null);
  const [error, setError] = useState("");
  const save = async () => {
    setBusy(true);
    setError("");
    await downloadRescue(notebook, setDone).then(setRescue, (reason) =>
      setError(messageOf(reason)),
    );
    setBusy(false);
  };
  return (
    <>
      <Tables notebook={notebook} />
      <div class="row">
        <button type="button" class="btn main" disabled={isBusy} onClick={() => void save()}>
          {say("rescue.save")}
        </button>
        {isBusy && <span class="hint">{sayCount("rescue.read", done)}</span>}
      </div>
      {error && (
        <p class="problem" role="alert">
          {say("rescue.notSaved", { reason: error })}
        </p>
      )}
      {rescue && <Saved rescue={rescue} />}
      <Next />
    </>
  );
}

function Tables({ notebook: { tables, version } }: { notebook: RawNotebook }) {
  return (
    <>
      <p class="hint">{say("rescue.contents", { version })}</p>
      <table>
        <tbody>
          {tables.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              <td>{count < 0 ? say("rescue.uncounted") : count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** In the reader's words; what another version keeps has the name that it has there. */
function nameOf(table: string): string {
  if (table === "articles") return say("rescue.articles");
  if (table === "annotations") return say("rescue.highlights");
  if (table === "versions") return say("rescue.texts");
  return table === "tombstones" ? say("rescue.traces") : table;
}

/** Rows that are named on the page; the file names all. */
const MOST_NAMED = 20;

function Saved({ rescue: { name, count, unreadable } }: { rescue: Rescue }) {
  return (
    <>
      <p role="status">
        {sayCount("rescue.saved", count, { name })}{" "}
        {unreadable.length === 0
          ? say("rescue.allRead")
          : sayCount("rescue.unreadable", unreadable.length)}
      </p>
      {unreadable.length > 0 && (
        <ul>
          {unreadable.slice(0, MOST_NAMED).map((row) => (
            <li key={`${row.table} ${row.key}`}>{lostText(row)}</li>
          ))}
          {unreadable.length > MOST_NAMED && <li>{say("rescue.more")}</li>}
        </ul>
      )}
    </>
  );
}

function lostText({ table, key }: LostRow): string {
  return key ? say("rescue.lost", { table, key }) : say("rescue.lostRest", { table });
}

function Next() {
  return (
    <>
      <h2>{say("rescue.nextHeading")}</h2>
      <p>
        {sayParts("rescue.next", {
          library: (words) => <a href="/library.html">{words}</a>,
          action: (words) => <b>{words}</b>,
        })}
      </p>
    </>
  );
}
