import { renderScreen } from "../../components/render-screen.ts";
import { learnReasons } from "../../lib/i18n/error-message.ts";
import { learn, say } from "../../lib/i18n/say.ts";
import { readFrameAddress } from "../../lib/platform/note-frame.ts";
import { App } from "./App.tsx";

const { token, ground } = readFrameAddress(location.hash);
// A token is good once, and stands nowhere after that.
history.replaceState(null, "", location.pathname);
learnReasons();
learn(["highlight.notSavedBecause", "noteFrame.tagNotSaved", "noteFrame.tagsNotSaved"]);
renderScreen(<App token={token} ground={ground} />, say("noteFrame.title"));
