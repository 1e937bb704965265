import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startAnnotator } from "../lib/page/annotator.ts";

export default defineUnlistedScript(() => startAnnotator(window));
