/** One life of a browser: what is open in it, and how a reader acts there. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { type Annotation, COLOR_KEYS, quoteOf } from "../../lib/model/annotation.ts";
import type { Apis, Rig } from "../e2e/harness.ts";
import { type Tables, tables } from "../e2e/notebook.ts";
import { painted } from "../e2e/reader.ts";
import { until } from "../e2e/until.ts";
import type { Act, Model, Write } from "./model.ts";
import type { ActKind, Lane, PlannedAct } from "./plan.ts";
import { addressOf, backupOf, PASSAGES_PER_STORY, pageOf, passageOf } from "./world.ts";

/** What outlasts a browser. */
export interface Course {
  model: Model;
  /** The page that is read now, and how many of its passages were taken. */
  story: number;
  passages: number;
  backups: number;
  /** Lines and tags that were written: each is another. */
  words: number;
}

type Reply = { ok: boolean; value?: unknown; error?: string } | null;
type Doing = (act: PlannedAct) => Promise<void>;

export class Life {
  readonly #rig: Rig;
  readonly #course: Course;
  readonly #model: Model;
  readonly #tabs: Page[];
  /** Of both, asked while both are there: a closed tab's command must not reach the other one. */
  readonly #tabIds: number[];
  readonly #panel: Page;
  readonly #library: Page;
  /** The notebook as it was when this life began: what a screen that was not told since shows. */
  readonly #seen: Tables;

  private constructor(
    rig: Rig,
    course: Course,
    seen: Tables,
    { pages, tabIds }: { pages: Page[]; tabIds: number[] },
  ) {
    this.#rig = rig;
    this.#course = course;
    this.#model = course.model;
    this.#seen = seen;
    const [first, second, panel, library] = pages;
    this.#tabs = [first!, second!];
    this.#tabIds = tabIds;
    this.#panel = panel!;
    this.#library = library!;
  }

  /** Opens the page in two tabs, its panel and the library. */
  static async begin(rig: Rig, course: Course): Promise<Life> {
    if (course.passages >= PASSAGES_PER_STORY) {
      course.story++;
      course.passages = 0;
    }
    const address = addressOf(course.story);
    rig.serve(address, pageOf(course.story));
    const seen = await tables(rig);
    const first = await rig.open(address);
    const record = await rig.record(address);
    const second = await rig.tab();
    await second.goto(address, { waitUntil: "domcontentloaded" });
    const firstId = record!.tabId;
    const secondId = await until("the second tab", () => rig.ask(otherTab, address, firstId));
    const panel = await rig.openOwn(`sidepanel.html?tab=${firstId}`);
    const library = await rig.openOwn("library.html");
    await until(
      "the panel's field",
      async () => {
        if (await panel.evaluate(isPanelReady)) return true;
        throw new Error(`it says: ${await panel.evaluate(() => document.body.innerText)}`);
      },
      120_000,
    );
    await library.waitForSelector("input[type=file]");
    const pages = [first, second, panel, library];
    return new Life(rig, course, seen, { pages, tabIds: [firstId, secondId] });
  }

  /** What the tabs paint once all is painted that the notebook has of their page. */
  async paintedTexts(): Promise<string[]> {
    const address = addressOf(this.#course.story);
    const expected = this.#seen.annotations.filter(
      ({ target, deleted }) => target.source === address && !deleted.value,
    ).length;
    const texts: string[] = [];
    for (const tab of this.#tabs) {
      await until(
        "the highlights to be painted",
        async () => (await painted(tab)).length >= expected,
      );
      texts.push(...(await painted(tab)).map(({ text }) => text));
    }
    return texts;
  }

  /** Does one thing, and tells the model before and after. Rejects when the browser is gone. */
  async act(lane: Lane, planned: PlannedAct): Promise<void> {
    const tab = lane === "second tab" ? this.#tabs[1]! : this.#tabs[0]!;
    const screen = lane === "panel" ? this.#panel : this.#library;
    const doing: Record<ActKind, Doing> = {
      highlight: ({ pick }) => this.#highlight(tab, lane, pick),
      type: () => this.#type(),
      note: (act) => this.#note(screen, lane, act),
      tag: (act) => this.#tag(screen, lane, act),
      untag: (act) => this.#untag(screen, lane, act),
      color: (act) => this.#color(screen, lane, act),
      delete: (act) => this.#delete(screen, lane, act, true),
      undo: (act) => this.#delete(screen, lane, act, false),
      import: ({ pick }) => this.#import(pick),
      "delete article": ({ pick }) => this.#deleteArticle(pick, true),
      "restore article": ({ pick }) => this.#deleteArticle(pick, false),
    };
    await doing[planned.kind](planned);
  }

  closeFirstTab(): Promise<void> {
    return this.#tabs[0]!.close();
  }

  /** By the browser's command; what is painted is said to be saved. */
  async #highlight(tab: Page, lane: Lane, pick: number): Promise<void> {
    const { story, passages } = this.#course;
    if (passages >= PASSAGES_PER_STORY) return;
    this.#course.passages++;
    const quote = passageOf(story, passages);
    const color = colorAt(pick);
    const act = this.#model.begin(`highlight in the ${lane}`, [
      { record: quote, field: "exists", value: "yes" },
      { record: quote, field: "color", value: color },
    ]);
    await tab.evaluate(selectPassage, quote);
    await tab.evaluate(() => undefined);
    await this.#rig.ask(commandTab, this.#tabIds[this.#tabs.indexOf(tab)]!, color);
    const isPainted = (await painted(tab)).some(({ text }) => text === quote);
    this.#model.answer(act, isPainted ? "saved" : "not saved");
  }

  /** A line at the end of the field for the article's note; "Saved" beside it is the answer. */
  async #type(): Promise<void> {
    const line = this.#word("line");
    const record = addressOf(this.#course.story);
    const act = this.#model.begin("type into the panel", [
      { record, field: "exists", value: "yes" },
      { record, field: `line ${line}`, value: "on" },
    ]);
    const isSaved = await this.#panel.evaluate(typeLine, line);
    this.#model.answer(act, isSaved ? "saved" : "not saved");
  }

  async #note(screen: Page, lane: Lane, { pick }: PlannedAct): Promise<void> {
    const annotation = this.#pick(pick);
    if (!annotation) return;
    const before = annotation.body.note.value;
    const line = this.#word("line");
    const note = before ? `${before}\n${line}` : line;
    await this.#change(screen, lane, annotation, { note, noteBefore: before }, [
      [`line ${line}`, "on"],
    ]);
  }

  async #tag(screen: Page, lane: Lane, { pick }: PlannedAct): Promise<void> {
    const annotation = this.#pick(pick);
    if (!annotation) return;
    const tag = this.#word("tag");
    const tagsBefore = annotation.body.tags.value;
    const change = { tags: [...tagsBefore, tag], tagsBefore };
    await this.#change(screen, lane, annotation, change, [[`tag ${tag}`, "on"]]);
  }

  async #untag(screen: Page, lane: Lane, { pick }: PlannedAct): Promise<void> {
    const tagged = this.#own().filter(({ body }) => body.tags.value.length > 0);
    const annotation = tagged[Math.floor(pick * tagged.length)];
    if (!annotation) return;
    const [tag, ...tags] = annotation.body.tags.value;
    const change = { tags, tagsBefore: annotation.body.tags.value };
    await this.#change(screen, lane, annotation, change, [[`tag ${tag}`, "off"]]);
  }

  async #color(screen: Page, lane: Lane, { pick }: PlannedAct): Promise<void> {
    const annotation = this.#pick(pick);
    const color = colorAt((pick * 7) % 1);
    if (annotation) await this.#change(screen, lane, annotation, { color }, [["color", color]]);
  }

  async #delete(screen: Page, lane: Lane, { pick }: PlannedAct, deleted: boolean): Promise<void> {
    const those = this.#own().filter((annotation) => annotation.deleted.value !== deleted);
    const annotation = those[Math.floor(pick * those.length)];
    if (!annotation) return;
    const value = deleted ? "yes" : "no";
    await this.#change(screen, lane, annotation, { deleted }, [["deleted", value]]);
  }

  /** Through the library's file field; its report is the answer. */
  async #import(pick: number): Promise<void> {
    const { backups } = this.#course;
    const isNew = backups === 0 || pick < 0.7;
    const number = isNew ? backups : Math.floor(((pick - 0.7) / 0.3) * backups);
    if (isNew) this.#course.backups++;
    const { address, quotes, text } = await backupOf(number);
    const path = join(this.#rig.downloads, `backup-${number}.json`);
    writeFileSync(path, text);
    const act = this.#model.begin(
      `import backup ${number}`,
      [address, ...quotes].map((record) => ({ record, field: "exists", value: "yes" })),
    );
    const field = (await this.#library.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await this.#library.evaluate(watchImport);
    await field.uploadFile(path);
    const isSaved = await this.#library.evaluate(() => (globalThis as never as Watching).imported);
    this.#model.answer(act, isSaved ? "saved" : "not saved");
  }

  /** An article from a backup, with its highlights: of them as a whole nothing else is done. */
  async #deleteArticle(pick: number, deleted: boolean): Promise<void> {
    const those = this.#seen.articles.filter(({ id }) => id.startsWith("elsewhere-"));
    const article = those[Math.floor(pick * those.length)];
    if (!article) return;
    const quotes = this.#seen.annotations
      .filter(({ articleId }) => articleId === article.id)
      .map(quoteOf);
    const value = deleted ? "yes" : "no";
    const act = this.#model.begin(
      `${deleted ? "delete" : "restore"} an article in the library`,
      [article.address, ...quotes].map((record) => ({ record, field: "deleted", value })),
    );
    const data = { id: article.id, change: { deleted } };
    this.#answer(act, await this.#library.evaluate(ask, "changeArticle", data));
  }

  /** The message that the screen's own controls send. */
  async #change(
    screen: Page,
    lane: Lane,
    annotation: Annotation,
    change: object,
    fields: readonly [field: string, value: string][],
  ): Promise<void> {
    const record = quoteOf(annotation);
    const writes = fields.map(([field, value]): Write => ({ record, field, value }));
    const act = this.#model.begin(`change in the ${lane}`, writes);
    const data = { id: annotation.id, change };
    this.#answer(act, await screen.evaluate(ask, "changeAnnotation", data));
  }

  #answer(act: Act, reply: Reply): void {
    if (reply) this.#model.answer(act, reply.ok ? "saved" : "not saved");
  }

  /** Highlights of pages; those from backups belong to acts on whole articles. */
  #own(): Annotation[] {
    return this.#seen.annotations.filter(({ id }) => !id.startsWith("elsewhere-"));
  }

  /** One of those that were marked last: on few, many writers meet. */
  #pick(pick: number): Annotation | undefined {
    const recent = this.#own().slice(-MOST_RECENT);
    return recent[Math.floor(pick * recent.length)];
  }

  #word(kind: "line" | "tag"): string {
    return `${kind}-${this.#course.words++}`;
  }
}

const MOST_RECENT = 12;

const colorAt = (pick: number) => COLOR_KEYS[Math.floor(pick * COLOR_KEYS.length)]!;

// What follows runs in pages.

/** A panel that could not read its page offers to try again. */
function isPanelReady(): boolean {
  const buttons = [...document.querySelectorAll("button")];
  buttons.find(({ textContent }) => textContent === "Try again")?.click();
  return document.querySelector(".article-note :is(textarea, button)") !== null;
}

function selectPassage(quote: string): void {
  const paragraph = [...document.querySelectorAll("article p")].find((one) =>
    one.textContent?.startsWith(quote),
  );
  const text = paragraph!.firstChild!;
  getSelection()!.setBaseAndExtent(text, 0, text, quote.length);
}

/** The id of the tab at this address that is not `first`. */
async function otherTab(address: string, first: number): Promise<number | undefined> {
  const { browser, chrome } = globalThis as never as Apis;
  const all = await (browser ?? chrome).tabs.query({});
  return all.find(({ id, url }) => url === address && id !== first)?.id;
}

/** As the context menu does it. */
async function commandTab(tabId: number, color: string): Promise<void> {
  const { browser, chrome } = globalThis as never as Apis;
  const api = browser ?? chrome;
  const send = async (work: () => Promise<unknown>) => void (await work().catch(() => {}));
  await send(() =>
    api.runtime.sendMessage({ pressmark: "background", name: "injectAnnotator", data: { tabId } }),
  );
  const command = { pressmark: "tab", name: "runCommand", data: { name: "highlight", color } };
  await send(() => api.tabs.sendMessage(tabId, command, { frameId: 0 }));
}

/** As `askWithRetry`: null when nobody answered, three times. */
async function ask(name: string, data: object): Promise<Reply> {
  const { browser, chrome } = globalThis as never as Apis;
  const message = { pressmark: "background", name, data };
  for (let left = 2; left >= 0; left--) {
    const reply = await (browser ?? chrome).runtime.sendMessage(message).catch(() => null);
    if (reply) return reply as Reply;
  }
  return null;
}

/** Writes a line at the end of the note, and waits for what the field says of it. */
async function typeLine(line: string): Promise<boolean> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 10));
  const fieldNow = () => document.querySelector<HTMLTextAreaElement>(".article-note textarea");
  // A note that nobody writes stands there as it reads.
  while (!fieldNow()) {
    document.querySelector<HTMLButtonElement>('[aria-label="Edit: Note on the article"]')?.click();
    await turn();
  }
  const field = fieldNow()!;
  field.value = field.value ? `${field.value}\n${line}` : line;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const said = () => field.closest(".note-field")!.querySelector("[role=status]")!.textContent!;
  while (said() !== "Saving…") await turn();
  while (said() === "Saving…") await turn();
  return said() === "Saved";
}

interface Watching {
  /** Whether the file that is picked next was imported. */
  imported: Promise<boolean>;
}

/** To be called before a file is picked: an older report may still stand there. */
function watchImport(): void {
  (globalThis as never as Watching).imported = new Promise((resolve) => {
    let isRead = false;
    const look = () => {
      const toast = document.querySelector(".notice .toast");
      // While the file is read, it is only named.
      if (toast?.textContent?.startsWith("Reading")) isRead = true;
      else if (toast && isRead) {
        observer.disconnect();
        resolve(!toast.classList.contains("failed"));
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}
