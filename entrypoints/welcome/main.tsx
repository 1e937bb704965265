import { renderScreen } from "../../components/render-screen.ts";
import { say } from "../../lib/i18n/say.ts";
import { App } from "./App.tsx";

renderScreen(<App />, say("welcome.title"));
