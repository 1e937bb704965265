/** The settings as a Preact hook. */
import { useEffect, useState } from "preact/hooks";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings.ts";
import { readSettings, watchSettings } from "./settings.ts";

/** The current settings, defaults until they are read; sets the theme on the document. */
export function useSettings(doc: Document = document): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  useEffect(() => {
    doc.documentElement.dataset.theme = settings.theme;
  }, [doc, settings.theme]);
  return settings;
}
