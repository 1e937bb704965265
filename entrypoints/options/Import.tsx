import { FileButton, IMPORTED_FILES } from "../../components/FileButton.tsx";
import { ImportPreview } from "../../components/ImportPreview.tsx";
import type { Reporter } from "../../components/notice.ts";
import { useImport } from "../../components/use-import.ts";
import { importUseCases } from "../../lib/notebook/import-file.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

/** What the reader has in other tools comes in here. */
export function Import({ db, reporter }: { db: NotebookDb; reporter: Reporter }) {
  const door = useImport(importUseCases(db), reporter);
  return (
    <section aria-labelledby="import">
      <h2 id="import">Import from other tools</h2>
      <p class="hint">
        Exports of Hypothesis, Readwise, Raindrop.io, Pocket, Omnivore, Instapaper, Diigo, Memex,
        Obsidian Web Clipper and Kindle, and Web Annotations, as they come. You see what is in the
        file before anything is imported; nothing that is here is deleted.
      </p>
      <div class="row">
        <FileButton
          label="Choose a file"
          fieldLabel="File to import"
          accept={IMPORTED_FILES}
          isBusy={door.isBusy}
          onFile={door.take}
        />
      </div>
      {door.preview && (
        <ImportPreview
          preview={door.preview}
          isBusy={door.isBusy}
          onImport={door.confirm}
          onCancel={door.cancel}
        />
      )}
    </section>
  );
}
