/** The card of a highlight, as the overlay shows it. */
import type { VNode } from "preact";
import { type CardNotice, HighlightCard } from "../../../components/HighlightCard.tsx";
import { type HighlightAction, highlightActionOf } from "../../../components/highlight-keys.ts";
import type { AnnotationChange } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";
import type { Session } from "../session/session.ts";
import type { CardNote } from "./card-note.tsx";

/** A card that is open. */
export interface OpenCard {
  kind: "card";
  id: string;
  note: CardNote;
  notice: CardNotice | null;
  /** The highlights at the place that was pressed, from the innermost; its own among them. */
  here: readonly string[];
}

export interface CardDeeds {
  change(id: string, change: AnnotationChange): Promise<never> | ReturnType<Session["change"]>;
  act(id: string, action: HighlightAction): void;
  showNextHere(card: OpenCard): void;
  close(): void;
}

/** The card as it is now; null if its highlight is gone. */
export function viewOfCard(
  open: OpenCard,
  session: Pick<Session, "annotationOf" | "anchorStatusOf">,
  settings: Pick<Settings, "colors">,
  deeds: CardDeeds,
): VNode | null {
  const { id, here, note, notice } = open;
  const annotation = session.annotationOf(id);
  if (!annotation) return null;
  return (
    <HighlightCard
      annotation={annotation}
      anchorStatus={session.anchorStatusOf(id)}
      colors={settings.colors}
      notice={notice}
      here={{ at: here.indexOf(id) + 1, of: here.length }}
      onNextHere={() => deeds.showNextHere(open)}
      onChange={(change) => deeds.change(id, change)}
      onCopy={() => deeds.act(id, { type: "copy" })}
      onDelete={() => deeds.act(id, { type: "delete" })}
      onKey={(event) => onKey(event, open, (action) => deeds.act(id, action))}
      onClose={deeds.close}
    >
      {note.view()}
    </HighlightCard>
  );
}

function onKey(
  event: KeyboardEvent,
  { note }: OpenCard,
  act: (action: HighlightAction) => void,
): void {
  const action = highlightActionOf(event);
  // Words for a note whose frame is on its way are no orders to the card.
  if (note.isAwaited) {
    if (event.key.length === 1) event.preventDefault();
  } else if (action) {
    event.preventDefault();
    act(action);
  }
}
