import { defineContentScript } from "wxt/utils/define-content-script";
import { startSentinel } from "../lib/page/sentinel.ts";

export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  runAt: "document_idle",
  main: () => void startSentinel(window),
});
