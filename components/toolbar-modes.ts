/** When the bar at a selection shows, as a choice: for the welcome page and the options. */
import { say } from "../lib/i18n/say.ts";
import type { ToolbarMode } from "../lib/model/settings.ts";
import type { RadioOption } from "./RadioGroup.tsx";

/** The modes, with their words. */
export function toolbarModes(): readonly RadioOption<ToolbarMode>[] {
  return [
    { value: "always", label: say("options.barAlways"), hint: say("options.barAlwaysHint") },
    { value: "modifier", label: say("options.barModifier"), hint: say("options.barModifierHint") },
    { value: "shortcut", label: say("options.barShortcut"), hint: say("options.barShortcutHint") },
    { value: "never", label: say("options.barNever"), hint: say("options.barNeverHint") },
  ];
}
