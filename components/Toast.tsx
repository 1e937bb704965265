interface Props {
  text: string;
  failed?: boolean;
  action?: { label: string; run(): void } | undefined;
  onDone(): void;
  /** It is announced elsewhere. */
  isSilent?: boolean;
}

/** A short message with at most one action. */
export function Toast({ text, failed = false, action, onDone, isSilent = false }: Props) {
  const role = failed ? "alert" : "status";
  return (
    <div class={failed ? "toast failed" : "toast"} role={isSilent ? undefined : role}>
      <span class="grow" dir="auto">
        {text}
      </span>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {failed ? "OK" : "Close"}
      </button>
    </div>
  );
}
