import { useEffect, useState } from "preact/hooks";
import { countOf } from "../../components/count.ts";
import { messageOf } from "../../lib/model/error-message.ts";
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
      <h1>Rescue</h1>
      <p>
        When the library cannot be opened, this page saves everything that can still be read, as one
        file. It only reads: nothing in the notebook is changed or deleted.
      </p>
      <Content view={view} />
    </main>
  );
}

function Content({ view }: { view: View }) {
  if (view.state === "looking")
    return (
      <p class="hint" role="status">
        Looking at the notebook… If this stays so, close all other tabs of Pressmark.
      </p>
    );
  if (view.state === "none")
    return <p role="status">There is no notebook in this browser profile, so nothing to save.</p>;
  if (view.state === "failed")
    return (
      <>
        <p class="problem" role="alert">
          The notebook could not be opened. {view.error}
        </p>
        <p>
          Copy the browser's profile folder before you try anything else: your notes are in it. Then
          open this page again.
        </p>
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
          Save all as a file
        </button>
        {isBusy && <span class="hint">{countOf(done, "record")} read…</span>}
      </div>
      {error && (
        <p class="problem" role="alert">
          Not saved. {error}
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
      <p class="hint">The notebook here has the version {version}. In it are:</p>
      <table>
        <tbody>
          {tables.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count < 0 ? "cannot be counted" : count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Rows that are named on the page; the file names all. */
const MOST_NAMED = 20;

function Saved({ rescue: { name, count, unreadable } }: { rescue: Rescue }) {
  return (
    <>
      <p role="status">
        Saved “{name}” with {countOf(count, "record")}.{" "}
        {unreadable.length === 0
          ? "Everything could be read."
          : `${unreadable.length} could not be read:`}
      </p>
      {unreadable.length > 0 && (
        <ul>
          {unreadable.slice(0, MOST_NAMED).map((row) => (
            <li key={`${row.table} ${row.key}`}>{lostText(row)}</li>
          ))}
          {unreadable.length > MOST_NAMED && <li>and others, which the file names</li>}
        </ul>
      )}
    </>
  );
}

function lostText({ table, key }: LostRow): string {
  return key ? `${table}: ${key}` : `the rest of ${table}`;
}

function Next() {
  return (
    <>
      <h2>What to do with the file</h2>
      <p>
        Keep it in a safe place. It is a backup: when Pressmark works again, or in another browser,
        open the <a href="/library.html">library</a> and choose <b>Import backup</b>. If the
        notebook was written by a newer Pressmark, update Pressmark first.
      </p>
    </>
  );
}
