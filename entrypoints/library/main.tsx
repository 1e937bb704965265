import { render } from "preact";
import { mountPoint } from "../../components/mount-point.ts";
import { NotebookDb } from "../../lib/store/db.ts";
import { App } from "./App.tsx";

render(<App db={new NotebookDb()} />, mountPoint());
