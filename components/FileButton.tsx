import { useRef } from "preact/hooks";

interface Props {
  label: string;
  /** What the file field is called for those who hear it. */
  fieldLabel: string;
  accept: string;
  isBusy: boolean;
  onFile(file: File): void;
}

/** A button that lets the reader pick a file. */
export function FileButton({ label, fieldLabel, accept, isBusy, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const file = currentTarget.files?.[0];
    if (file) onFile(file);
    currentTarget.value = ""; // so that picking the same file again is a change
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={fieldLabel}
        onChange={onChange}
      />
      <button type="button" class="btn" disabled={isBusy} onClick={() => field.current?.click()}>
        {label}
      </button>
    </>
  );
}

/** Files that can be imported; what one is, is told by what is in it. */
export const IMPORTED_FILES = ".json,.jsonld,.csv,.tsv,.txt,.zip";
