interface Props {
  text: string;
  failed?: boolean;
  action?: { label: string; run(): void } | undefined;
  onDone(): void;
}

/** A short message with at most one action. */
export function Toast({ text, failed = false, action, onDone }: Props) {
  return (
    <div class={failed ? "toast failed" : "toast"} role={failed ? "alert" : "status"}>
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
