import type { ComponentChildren } from "preact";

/** Shown in place of a list that is empty or cannot be shown: why, and what the reader can do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
