/** What the background remembers of its looks at the clock, in the browser's local storage. */
import { trashClockFrom } from "../model/trash.ts";
import { storedValue } from "./stored.ts";

const stored = storedValue("trashClock", trashClockFrom);

/** As it is now. */
export const readTrashClock = stored.read;

/** Writes what changed over what is there. */
export const changeTrashClock = stored.change;
