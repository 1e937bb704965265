import { render } from "preact";
import { NotebookDb } from "../../lib/store/db.ts";
import { App } from "./App.tsx";

render(<App notes={new NotebookDb()} />, document.getElementById("app")!);
