import { FileButton, IMPORTED_FILES } from "../../components/FileButton.tsx";
import { ImportPreview } from "../../components/ImportPreview.tsx";
import type { Reporter } from "../../components/notice.ts";
import { RemovalQuestion } from "../../components/RemovalQuestion.tsx";
import { useImport } from "../../components/use-import.ts";
import { say } from "../../lib/i18n/say.ts";
import { importUseCases } from "../../lib/notebook/import-file.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

/** What the reader has in other tools comes in here. */
export function Import({ db, reporter }: { db: NotebookDb; reporter: Reporter }) {
  const door = useImport(importUseCases(db), reporter);
  return (
    <section aria-labelledby="import">
      <h2 id="import">{say("options.importHeading")}</h2>
      <p class="hint">{say("options.importHint")}</p>
      <div class="row">
        <FileButton
          label={say("options.chooseFile")}
          fieldLabel={say("importing.file")}
          accept={IMPORTED_FILES}
          isBusy={door.isBusy}
          onFile={door.take}
        />
      </div>
      {door.preview && (
        <ImportPreview preview={door.preview} onImport={door.confirm} onCancel={door.cancel} />
      )}
      {door.question && <RemovalQuestion {...door.question} />}
    </section>
  );
}
