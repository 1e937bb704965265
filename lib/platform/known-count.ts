/** How many highlights were last seen in the notebook; kept beside it, not in it. */
import { type KnownCount, knownCountFrom } from "../model/known-count.ts";
import { storedValue } from "./stored.ts";

const stored = storedValue<KnownCount>("knownCount", knownCountFrom);

/** The count as it was last seen; 0 if never. */
export const readKnownCount = stored.read;

/** Notes how many there are now. */
export const noteCount: (present: KnownCount) => Promise<KnownCount> = stored.change;
