import type { Notice } from "./notice.ts";
import { Toast } from "./Toast.tsx";

/** Where a screen shows its notice. */
export function NoticeBar({ notice, onDone }: { notice: Notice | null; onDone(): void }) {
  if (!notice) return null;
  return (
    <div class="notice">
      <Toast key={notice.text} {...notice} onDone={onDone} />
    </div>
  );
}
