// The offscreen document in which Chromium makes the file of an automatic backup.
import { makeForBackground } from "../../lib/notebook/auto-backup.ts";
import { NotebookDb } from "../../lib/store/db.ts";

void makeForBackground(new NotebookDb());
