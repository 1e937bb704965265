import { FileButton, IMPORTED_FILES } from "../../components/FileButton.tsx";
import { type ImportDoor, useFileDrop } from "../../components/use-import.ts";
import { say } from "../../lib/i18n/say.ts";

/** Picks a file to import; one may also be dropped anywhere on the library. */
export function ImportButton({ door }: { door: ImportDoor }) {
  useFileDrop(door.take);
  return (
    <FileButton
      label={say("importing.confirm")}
      fieldLabel={say("importing.file")}
      accept={IMPORTED_FILES}
      isBusy={door.isBusy}
      onFile={door.take}
    />
  );
}
