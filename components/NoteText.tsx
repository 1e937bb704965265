import { type ComponentChildren, createContext, h } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import { type NoteNode, noteTree } from "../lib/text/note-tree.ts";

interface Props {
  text: string;
  /** A click on the note that is on no link and selects nothing; keys have a way of their own. */
  onEdit?: (() => void) | undefined;
  /** How words are shown, where some of them are to stand out; as they are if left out. */
  words?: ShowWords;
}

type ShowWords = (text: string) => ComponentChildren;

const Showing = createContext<ShowWords>((text) => text);

/** A note as its Markdown reads (lib/text/note-tree.ts): elements of ours with texts in them. */
export function NoteText({ text, onEdit, words }: Props) {
  const blocks = useMemo(() => noteTree(text).map(shown), [text]);
  const parts = words ? <Showing.Provider value={words}>{blocks}</Showing.Provider> : blocks;
  if (!onEdit) return <div class="note">{parts}</div>;
  const click = ({ currentTarget, target }: MouseEvent) => {
    const { defaultView } = (currentTarget as Element).ownerDocument;
    const selects = defaultView?.getSelection()?.isCollapsed === false;
    if (!selects && !(target as Element).closest("a")) onEdit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; keys have buttons and shortcuts
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div class="note editable" title={say("highlight.editNote")} onClick={click}>
      {parts}
    </div>
  );
}

function shown(node: NoteNode, key: number): ComponentChildren {
  if (typeof node === "string") return <Words key={key} text={node} />;
  const { tag, attributes, children } = node;
  return h(tag, { ...attributes, key }, children.map(shown));
}

function Words({ text }: { text: string }) {
  return <>{useContext(Showing)(text)}</>;
}
