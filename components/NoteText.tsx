import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { type ComponentChildren, createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";

interface Props {
  text: string;
  /** A click on the note that is on no link and selects nothing; keys have a way of their own. */
  onEdit?: (() => void) | undefined;
  /** How words are shown, where some of them are to stand out; as they are if left out. */
  words?: ShowWords;
}

type ShowWords = (text: string) => ComponentChildren;

const Showing = createContext<ShowWords>((text) => text);

/** UTF-16 units: a longer note is shown as it was typed, since reading it would take long. */
const LONGEST_READ = 20_000;
/** Parts within each other: what lies deeper is shown as it was typed. */
const DEEPEST = 16;
/** Where a note may lead. */
const PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

/**
 * A note as its Markdown reads. The parser only tells the parts apart; what is shown are elements
 * of ours with texts in them, so nothing in a note can become markup. HTML is shown as it was
 * typed, a picture is a link that loads nothing until it is followed.
 */
export function NoteText({ text, onEdit, words }: Props) {
  const blocks = useMemo(() => blocksOf(partsOf(text), 0), [text]);
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

/** The whole note as one part, as it was typed. */
const asTyped = (text: string): Token[] => [
  { type: "paragraph", raw: text, text, tokens: [{ type: "text", raw: text, text }] },
];

function partsOf(text: string): Token[] {
  if (text.length > LONGEST_READ) return asTyped(text);
  try {
    return Lexer.lex(text, { gfm: true, breaks: true });
  } catch {
    return asTyped(text); // thousands of parts within each other overflow the parser's stack
  }
}

function Words({ text }: { text: string }) {
  return <>{useContext(Showing)(text)}</>;
}

function blocksOf(tokens: readonly Token[], depth: number): ComponentChildren {
  return tokens.map((token, i) => <Block key={i} token={token as MarkedToken} depth={depth} />);
}

function Block({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > DEEPEST)
    return (
      <p dir="auto">
        <Words text={token.raw} />
      </p>
    );
  const inner = depth + 1;
  switch (token.type) {
    case "space":
      return null;
    case "paragraph":
      return <p dir="auto">{inlineOf(token.tokens, inner)}</p>;
    case "heading":
      // No heading of the screen's: a note must not change what its parts are.
      return (
        <p class="note-heading" dir="auto">
          {inlineOf(token.tokens, inner)}
        </p>
      );
    case "text":
    case "checkbox":
      return <Inline token={token} depth={inner} />;
    case "list":
      return <List list={token} depth={inner} />;
    case "blockquote":
      return <blockquote dir="auto">{blocksOf(token.tokens, inner)}</blockquote>;
    case "code":
      return (
        <pre dir="auto">
          <code>
            <Words text={token.text} />
          </code>
        </pre>
      );
    case "hr":
      return <hr />;
    case "table":
      return <Table table={token} depth={inner} />;
    default:
      return (
        <p dir="auto">
          <Words text={token.raw.trim()} />
        </p>
      );
  }
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, i) => (
    <li key={i} dir="auto" class={item.task ? "task" : undefined}>
      {blocksOf(item.tokens, depth)}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  const cells = (row: readonly Tokens.TableCell[]) =>
    row.map((cell, i) => {
      const Cell = cell.header ? "th" : "td";
      return (
        <Cell key={i} dir="auto">
          {inlineOf(cell.tokens, depth)}
        </Cell>
      );
    });
  return (
    <table>
      <thead>
        <tr>{cells(table.header)}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>{cells(row)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function inlineOf(tokens: readonly Token[], depth: number): ComponentChildren {
  return tokens.map((token, i) => <Inline key={i} token={token as MarkedToken} depth={depth} />);
}

function Inline({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > DEEPEST) return <Words text={token.raw} />;
  const inner = depth + 1;
  switch (token.type) {
    case "text":
      return token.tokens ? <>{inlineOf(token.tokens, inner)}</> : <Words text={token.text} />;
    case "escape":
      return <Words text={token.text} />;
    case "strong":
      return <strong>{inlineOf(token.tokens, inner)}</strong>;
    case "em":
      return <em>{inlineOf(token.tokens, inner)}</em>;
    case "del":
      return <del>{inlineOf(token.tokens, inner)}</del>;
    case "codespan":
      return (
        <code>
          <Words text={token.text} />
        </code>
      );
    case "br":
      return <br />;
    case "checkbox":
      return <>{token.checked ? "☑ " : "☐ "}</>;
    case "link":
      return (
        <NoteLink href={token.href} raw={token.raw}>
          {inlineOf(token.tokens, inner)}
        </NoteLink>
      );
    case "image":
      return (
        <NoteLink href={token.href} raw={token.raw}>
          <Words text={token.text || token.href} />
        </NoteLink>
      );
    default:
      return <Words text={token.raw} />;
  }
}

interface LinkProps {
  href: string;
  /** As it was typed: shown for what a note may not lead to. */
  raw: string;
  children: ComponentChildren;
}

function NoteLink({ href, raw, children }: LinkProps) {
  const address = URL.canParse(href) ? new URL(href) : null;
  if (!address || !PROTOCOLS.has(address.protocol)) return <Words text={raw} />;
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
