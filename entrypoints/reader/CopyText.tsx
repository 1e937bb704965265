import type { ComponentChild } from "preact";
import { formatPrinted } from "../../components/printed-date.ts";
import {
  type Group,
  groupsOf,
  type Head,
  headingLevel,
  type PlacedBlock,
} from "../../lib/export/article-layout.ts";
import { direction, language, say, sayParts } from "../../lib/i18n/say.ts";
import type { ArticleMeta, Block } from "../../lib/model/article.ts";
import { rowsOf } from "../../lib/model/segments.ts";
import { headingId } from "./copy-outline.ts";
import { type SpansOf, Words } from "./Words.tsx";

interface Props {
  meta: ArticleMeta;
  head: Head;
  blocks: readonly Block[];
  spansOf: SpansOf;
  /** How long it is and when it was kept; not part of the text. */
  facts?: string;
  /** Headings have ids, which only one of two copies in a page can have. */
  hasIds: boolean;
}

/**
 * The article set anew from its stored blocks. Every element with `data-part` holds exactly the
 * words of that part, so that a place in them is a place in the stored text.
 */
export function CopyText({ meta, head, blocks, spansOf, facts = "", hasIds }: Props) {
  return (
    <>
      <CopyHead {...{ meta, head, spansOf, facts }} />
      {groupsOf(blocks).map((group) => (
        <CopyGroup
          key={keyOf(group)}
          {...{ group, spansOf, hasIds }}
          beginsWithTitle={head.title === ""}
        />
      ))}
    </>
  );
}

/** For what may be wider than the window: it is scrolled by keyboard, too. */
const SCROLLABLE = { tabIndex: 0 };

/** For what stands among the article's words and is not part of them. */
const ours = () => ({ dir: direction(), lang: language() });

function keyOf(group: Group): number {
  return group.type === "list" ? (group.items[0]?.index ?? 0) : group.index;
}

type HeadProps = Required<Pick<Props, "meta" | "head" | "spansOf" | "facts">>;

function CopyHead({ meta, head, spansOf, facts }: HeadProps) {
  const part = (name: keyof Head) => <Words part={name} text={head[name]} spansOf={spansOf} />;
  const published = formatPrinted(meta.published);
  const modified = formatPrinted(meta.modified);
  return (
    <header class="head">
      {head.kicker && (
        <p class="kicker" data-part="kicker" dir="auto">
          {part("kicker")}
        </p>
      )}
      {head.title && (
        <h1 data-part="title" dir="auto">
          {part("title")}
        </h1>
      )}
      {head.standfirst && (
        <p class="standfirst" data-part="standfirst" dir="auto">
          {part("standfirst")}
        </p>
      )}
      {head.byline && (
        <p class="byline" data-part="byline" dir="auto">
          {part("byline")}
        </p>
      )}
      {published && (
        <p class="dateline" {...ours()}>
          <time dateTime={meta.published}>{published}</time>
          {modified && modified !== published && (
            <>
              {" · "}
              {sayParts("article.updated", {
                date: <time dateTime={meta.modified}>{modified}</time>,
              })}
            </>
          )}
        </p>
      )}
      {facts && (
        <p class="facts" {...ours()}>
          {facts}
        </p>
      )}
    </header>
  );
}

interface GroupProps extends Pick<Props, "spansOf" | "hasIds"> {
  group: Group;
  /** The first block is the title. */
  beginsWithTitle: boolean;
}

function CopyGroup({ group, ...props }: GroupProps) {
  if (group.type === "block") return <CopyBlock {...group} {...props} />;
  return (
    <ul class="items">
      {group.items.map(({ block, index }) => (
        <li
          key={index}
          data-part={index}
          dir="auto"
          style={{ "--depth": Math.min(6, block.level ?? 1) }}
        >
          <Words part={String(index)} {...block} spansOf={props.spansOf} />
        </li>
      ))}
    </ul>
  );
}

function CopyBlock(props: PlacedBlock & Omit<GroupProps, "group">) {
  const { block, index, spansOf, hasIds, beginsWithTitle } = props;
  const words = <Words part={String(index)} {...block} spansOf={spansOf} />;
  const own = { "data-part": index, dir: "auto" } as const;
  return (
    <>
      {block.time && (
        <p class="post-time" {...ours()}>
          <time dateTime={block.time}>{formatPrinted(block.time)}</time>
        </p>
      )}
      {block.type === "heading" && (
        <Heading
          level={beginsWithTitle && index === 0 ? 1 : headingLevel(block)}
          id={hasIds ? headingId(index) : undefined}
          {...{ own, words }}
        />
      )}
      {block.type === "paragraph" && <p {...own}>{words}</p>}
      {block.type === "quote" && (
        <blockquote dir="auto">
          <p {...own}>{words}</p>
        </blockquote>
      )}
      {block.type === "caption" && (
        <figure>
          <figcaption {...own}>{words}</figcaption>
        </figure>
      )}
      {block.type === "preformatted" && (
        <pre {...own} {...SCROLLABLE}>
          {words}
        </pre>
      )}
      {block.type === "table" && <CopyTable {...{ block, index, spansOf }} />}
    </>
  );
}

interface HeadingProps {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  id: string | undefined;
  own: { "data-part": number; dir: "auto" };
  words: ComponentChild;
}

function Heading({ level, id, own, words }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag {...own} id={id}>
      {words}
    </Tag>
  );
}

function CopyTable({ block, index, spansOf }: PlacedBlock & { spansOf: SpansOf }) {
  return (
    <figure class="table" aria-label={say("reader.table")} {...SCROLLABLE}>
      <table>
        <tbody>
          {rowsOf(block.text).map((row) => (
            <tr key={row[0]?.start}>
              {row.map(({ text, start }) => {
                const part = `${index}:${start}`;
                return (
                  <td key={start} data-part={part} dir="auto">
                    <Words {...{ part, text, spansOf }} marks={block.marks} offset={start} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
