import { render } from "preact";
import { Notes } from "../../lib/store/db.ts";
import { App } from "./App.tsx";

render(<App notes={new Notes()} />, document.getElementById("app")!);
