import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/noteFrame.ts";

export default {
  title: "Notiz und Schlagwörter",
} satisfies Translation<typeof english>;
