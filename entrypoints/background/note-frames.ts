/** What the background does for the frames that hold a highlight's note and tags in web pages. */

import { messageOf } from "../../lib/i18n/error-message.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import { RefusedMessageError } from "../../lib/platform/errors.ts";
import { askNoteFrame, askTab, type BackgroundHandlers } from "../../lib/platform/messages.ts";
import { claimNote, framesWith, grantNote, noteOf } from "../../lib/platform/note-grants.ts";
import { openPanelBeside } from "../../lib/platform/panel.ts";
import type { NoteView } from "../../lib/platform/protocol.ts";
import type { Sender } from "../../lib/platform/sender.ts";
import { readSettings, watchSettings } from "../../lib/platform/settings.ts";
import { changeTab } from "../../lib/platform/tabs.ts";
import { keepingWords, unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import { changeAnnotation, listTags } from "../../lib/store/annotations.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readRow } from "../../lib/store/rows.ts";
import { announceChange } from "./tabs.ts";

type NoteHandlers = Pick<
  BackgroundHandlers,
  | ("openNote" | "claimNote" | "readNote" | "changeNote")
  | ("reportNoteFrame" | "listTags" | "openPanel" | "wantNote")
>;

/** The handlers for their messages, on this notebook. */
export function noteHandlers(db: NotebookDb): NoteHandlers {
  return {
    openNote: async ({ id, focus }, { tabId }) => {
      if (tabId === undefined) throw new RefusedMessageError("unknown-sender");
      return { token: await grantNote(tabId, id, focus) };
    },

    claimNote: async ({ token }, { tabId, frameId }) => {
      const granted = tabId === undefined ? null : await claimNote(tabId, frameId, token);
      if (!granted) throw new RefusedMessageError("not-own");
      const { annotationId, focus } = granted;
      const unsaved = await unsavedNote(annotationId);
      return { ...(await readView(db, annotationId)), focus, unsaved };
    },

    readNote: async (_data, sender) => readView(db, await boundTo(sender)),

    changeNote: async ({ change }, sender) => {
      const id = await boundTo(sender);
      try {
        const now = new Date().toISOString();
        const save = () => changeAnnotation(db, id, change, now);
        const annotation = await keepingWords(id, change, save, ({ body }) => body.note.value);
        await tellOthers(db, annotation, sender).catch((error) =>
          console.warn("Pressmark:", error),
        );
        return await viewOf(annotation);
      } catch (error) {
        const isKept = change.note !== undefined && (await unsavedNote(id)) !== null;
        tellTab(sender, "noteNotSaved", { id, reason: messageOf(error), isKept });
        throw error;
      }
    },

    reportNoteFrame: async ({ height }, sender) => {
      tellTab(sender, "noteFrameReported", { id: await boundTo(sender), height });
      return undefined;
    },

    listTags: () => listTags(db),

    openPanel: async (_data, { tabId }) => {
      if (tabId !== undefined) await openPanelBeside(tabId); // at once, see `answer`
      return undefined;
    },

    wantNote: async ({ id, tabId }, sender) => {
      const tab = tabId ?? sender.tabId;
      if (tab !== undefined) {
        await changeTab(tab, (was) => was && { ...was, wantedNote: id ?? undefined });
      }
      return undefined;
    },
  };
}

/** Open note frames follow the theme. */
export function followTheme(): void {
  watchSettings(({ theme }, before) => {
    if (theme !== before.theme) void tellNoteFrames();
  });
}

/** Tells the frames that show this note, or any, that it was changed elsewhere. */
export async function tellNoteFrames(annotationId?: string, author?: Sender): Promise<void> {
  for (const frame of await framesWith(annotationId)) {
    if (frame.frameId === author?.frameId && frame.tabId === author.tabId) continue;
    void askNoteFrame(frame, "noteOutdated", null).catch(() => {}); // closed since
  }
}

async function tellOthers(db: NotebookDb, annotation: Annotation, sender: Sender): Promise<void> {
  tellTab(sender, "noteChanged", { annotation });
  await tellNoteFrames(annotation.id, sender);
  await announceChange(db, annotation.articleId, sender.tabId);
}

/** The annotation of the frame that asks. */
async function boundTo({ tabId, frameId }: Sender): Promise<string> {
  const id = tabId === undefined ? undefined : await noteOf(tabId, frameId);
  if (id === undefined) throw new RefusedMessageError("not-own");
  return id;
}

async function readView(db: NotebookDb, id: string): Promise<NoteView> {
  const annotation = await readRow(db, "annotations", id);
  if (!annotation) throw new Error(say("errors.highlightGone"));
  return viewOf(annotation);
}

async function viewOf({ id, body }: Annotation): Promise<NoteView> {
  const { theme } = await readSettings();
  return { id, body: { note: body.note, tags: body.tags }, theme };
}

/** Nobody answers if the page is gone: then there is nobody to tell. */
function tellTab<N extends "noteFrameReported" | "noteChanged" | "noteNotSaved">(
  { tabId }: Sender,
  name: N,
  data: Parameters<typeof askTab<N>>[2],
): void {
  if (tabId !== undefined) void askTab(tabId, name, data).catch(() => {});
}
