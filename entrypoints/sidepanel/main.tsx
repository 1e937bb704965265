import { renderScreen } from "../../components/render-screen.ts";
import { say } from "../../lib/i18n/say.ts";
import { NotebookDb } from "../../lib/store/db.ts";
import { App } from "./App.tsx";

renderScreen(<App db={new NotebookDb()} />, say("panel.title"));
