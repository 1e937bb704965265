/**
 * The browser with all its contexts in one process: what is sent is heard by every listener, as
 * copies. Use it with `vi.mock("wxt/browser", () => import("<path to>/fake-browser.ts"))`. `world`
 * is what a test may turn and look at.
 */
import { EVERY_SITE } from "../../lib/model/source.ts";

type Heard = (...what: never[]) => unknown;

class Event {
  readonly listeners = new Set<Heard>();
  addListener = (listener: Heard) => void this.listeners.add(listener);
  removeListener = (listener: Heard) => void this.listeners.delete(listener);
  fire = (...what: unknown[]) =>
    [...this.listeners].map((listener) => listener(...(what as never[])));
}

// As Chrome does.
const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/**
 * Who speaks, how often nobody hears, what was called (`"action.setBadgeText"`), which calls fail,
 * which tabs are open.
 */
const fresh = () => ({
  tabId: 1 as number | undefined,
  /** Of the page that speaks, if it is one in a tab. */
  address: "https://www.example.org/x",
  /** Of the frame that speaks. */
  frameId: 0,
  silences: 0,
  calls: [] as { name: string; with: unknown }[],
  failing: new Map<string, string>(),
  tabs: [{ id: 1, url: "https://www.example.org/x", active: true }] as FakeTab[],
  /** Patterns of the sites that the reader let the extension onto. */
  origins: [...EVERY_SITE],
  /** What the reader says when the browser asks for a site. */
  saysYes: true,
  registered: [] as { id: string }[],
});
interface FakeTab {
  id: number;
  url?: string;
  active: boolean;
}
export let world = fresh();

interface DownloadItem {
  id: number;
  filename: string;
  state: string;
  byExtensionId: string;
  error?: string;
}

/** The files on the disk, by path, and the browser's list of downloads. */
export const disk = {
  files: new Map<string, string>(),
  items: [] as DownloadItem[],
  /** Why the next downloads are interrupted. */
  error: "",
};

const ORIGIN = "chrome-extension://pressmark";

/** Without a tab it is a page of the extension that speaks. */
function senderOfWorld() {
  const { tabId, address, frameId } = world;
  if (tabId === undefined) return { id: "pressmark", url: `${ORIGIN}/sidepanel.html` };
  return { id: "pressmark", url: address, frameId, tab: { id: tabId } };
}

async function send(message: unknown): Promise<unknown> {
  const { listeners } = browser.runtime.onMessage;
  if (world.silences-- > 0)
    throw new Error("Could not establish connection. Receiving end does not exist.");
  return new Promise((resolve, reject) => {
    const reply = (value: unknown) => resolve(copy(value));
    const from = senderOfWorld();
    const answers = [...listeners].map((listener) =>
      listener(...([copy(message), from, reply] as never[])),
    );
    if (listeners.size === 0)
      reject(new Error("Could not establish connection. Receiving end does not exist."));
    else if (!answers.includes(true)) resolve(undefined);
  });
}

function area(name: string) {
  const kept = new Map<string, unknown>();
  const change = (key: string, newValue?: unknown) => {
    const oldValue = kept.get(key);
    newValue === undefined ? kept.delete(key) : kept.set(key, copy(newValue));
    browser.storage.onChanged.fire({ [key]: { newValue: copy(newValue), oldValue } }, name);
  };
  return {
    clear: () => kept.clear(),
    get: async (key: string | null) =>
      copy(Object.fromEntries([...kept].filter(([k]) => key === null || k === key))),
    set: async (items: object) => {
      const failure = world.failing.get(`storage.${name}.set`);
      if (failure) throw new Error(failure);
      for (const [key, value] of Object.entries(items)) change(key, value);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) change(key);
    },
  };
}

/** Sites by their patterns, and other permissions by name. */
interface Wanted {
  origins?: string[];
  permissions?: string[];
}
/** A site is within `https://*\/*`. */
const isAllowed = (origin: string) =>
  world.origins.includes(origin) || world.origins.includes(origin.replace(/\/\/[^/]*/, "//*"));

/** A function that only remembers that it was called. */
const noted = (name: string) => async (what: unknown) => {
  world.calls.push({ name, with: what });
  if (world.failing.has(name)) throw new Error(world.failing.get(name));
};

const downloads = {
  onChanged: new Event(),
  async download({ url, filename, conflictAction }: Record<string, string>) {
    await noted("downloads.download")(filename);
    let path = `/downloads/${filename}`;
    if (conflictAction === "uniquify" && disk.files.has(path)) {
      path = path.replace(/(\.\w+)$/, `(${disk.files.size})$1`);
    }
    const id = (disk.items.at(-1)?.id ?? 0) + 1;
    const item = { id, filename: path, state: "in_progress", byExtensionId: "pressmark" };
    disk.items.push(item);
    setTimeout(() => {
      Object.assign(
        item,
        disk.error ? { state: "interrupted", error: disk.error } : { state: "complete" },
      );
      if (!disk.error) disk.files.set(path, url ?? "");
      downloads.onChanged.fire({ id });
    });
    return id;
  },
  search: async ({ id }: { id: number }) => copy(disk.items.filter((item) => item.id === id)),
  async removeFile(id: number) {
    const item = disk.items.find((one) => one.id === id);
    if (!item || !disk.files.delete(item.filename))
      throw new Error("Download file already deleted");
  },
  async erase({ id }: { id: number }) {
    disk.items = disk.items.filter((item) => item.id !== id);
  },
};

export const browser = {
  downloads,
  runtime: {
    id: "pressmark" as string | undefined,
    onMessage: new Event(),
    sendMessage: send,
    getURL: (path: string) => `${ORIGIN}${path}`,
    onInstalled: new Event(),
    onStartup: new Event(),
    onUpdateAvailable: new Event(),
    reload: noted("runtime.reload"),
  },
  storage: { onChanged: new Event(), local: area("local"), session: area("session") },
  tabs: {
    onActivated: new Event(),
    onUpdated: new Event(),
    onRemoved: new Event(),
    query: async () => world.tabs.filter((tab) => tab.active),
    get: async (id: number) =>
      world.tabs.find((tab) => tab.id === id) ?? Promise.reject(new Error(`No tab with id: ${id}`)),
    create: noted("tabs.create"),
    sendMessage: async (tabId: number, message: unknown) => {
      world.calls.push({ name: "tabs.sendMessage", with: { tabId, ...(message as object) } });
      return send(message);
    },
  },
  action: {
    onClicked: new Event(),
    ...Object.fromEntries(
      ["setIcon", "setBadgeText", "setBadgeBackgroundColor", "setTitle"].map((name) => [
        name,
        noted(`action.${name}`),
      ]),
    ),
  },
  sidePanel: {
    open: noted("sidePanel.open"),
    setPanelBehavior: noted("sidePanel.setPanelBehavior"),
  },
  commands: { onCommand: new Event() },
  scripting: {
    insertCSS: noted("scripting.insertCSS"),
    executeScript: noted("scripting.executeScript"),
    getRegisteredContentScripts: async () => world.registered,
    registerContentScripts: async (scripts: { id: string }[]) => {
      const ids = new Set(world.registered.map(({ id }) => id));
      if (scripts.some(({ id }) => ids.has(id))) throw new Error("Duplicate script ID");
      world.registered.push(...scripts);
    },
    updateContentScripts: async (scripts: { id: string }[]) => {
      world.registered = scripts;
    },
  },
  permissions: {
    onAdded: new Event(),
    onRemoved: new Event(),
    getAll: async () => ({ origins: [...world.origins] }),
    contains: async ({ origins = [] }: Wanted) =>
      !world.failing.has("permissions") && origins.every(isAllowed),
    request: async ({ origins = [] }: Wanted) => {
      if (!world.saysYes || world.failing.has("permissions")) return false;
      world.origins.push(...origins.filter((origin) => !isAllowed(origin)));
      browser.permissions.onAdded.fire({ origins });
      return true;
    },
    remove: async (wanted: Wanted) => {
      await noted("permissions.remove")(wanted);
      const { origins = [] } = wanted;
      world.origins = world.origins.filter((origin) => !origins.includes(origin));
      browser.permissions.onRemoved.fire({ origins });
      return true;
    },
  },
};

/** A browser that was just started. */
export function restart(): void {
  world = fresh();
  Object.assign(disk, { files: new Map(), items: [], error: "" });
  downloads.onChanged.listeners.clear();
  browser.runtime.id = "pressmark";
  browser.storage.local.clear();
  browser.storage.session.clear();
  const { onActivated, onUpdated, onRemoved } = browser.tabs;
  const { permissions } = browser;
  const { onInstalled, onStartup, onUpdateAvailable } = browser.runtime;
  for (const event of [
    ...[onInstalled, onStartup, onUpdateAvailable, browser.action.onClicked],
    browser.runtime.onMessage,
    browser.storage.onChanged,
    browser.commands.onCommand,
    onActivated,
    onUpdated,
    onRemoved,
    permissions.onAdded,
    permissions.onRemoved,
  ]) {
    event.listeners.clear();
  }
}

/** Lets every message in, for tests of what comes after. */
export const admitAll = async () => ({
  frameId: world.frameId,
  kind: world.tabId === undefined ? ("extension page" as const) : ("content script" as const),
  tabId: world.tabId,
  address: world.address,
});
