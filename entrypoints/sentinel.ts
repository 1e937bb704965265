import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startSentinel } from "../lib/page/sentinel.ts";

// Registered while the extension runs and not in the manifest, where its addresses would be access
// to all sites, asked at install (decision 150).
export default defineUnlistedScript(() => startSentinel(window));
