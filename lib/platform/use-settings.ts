/** The settings as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../model/settings.ts";
import { defaultSettings, readSettings, watchSettings } from "./settings.ts";

/** The current settings, defaults until they are read; sets the theme on the document. */
export function useSettings(doc: Document = document): Settings {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    doc.documentElement.dataset.theme = settings.theme;
  }, [doc, settings.theme]);
  return settings;
}
