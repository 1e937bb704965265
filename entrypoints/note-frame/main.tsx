import { renderScreen } from "../../components/render-screen.ts";
import { say } from "../../lib/i18n/say.ts";
import { App } from "./App.tsx";

const token = location.hash.slice(1);
// A token is good once, and stands nowhere after that.
history.replaceState(null, "", location.pathname);
renderScreen(<App token={token} />, say("noteFrame.title"));
