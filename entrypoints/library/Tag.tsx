import type { Needle } from "../../lib/library/folded-words.ts";
import { hueOfTag, type Settings } from "../../lib/model/settings.ts";
import { Marked } from "./Marked.tsx";

interface Props {
  tag: string;
  settings: Pick<Settings, "tagColors">;
  needles?: readonly Needle[];
}

/** A tag with the colour that the reader gave it. */
export function Tag({ tag, settings, needles = [] }: Props) {
  const hue = hueOfTag(settings, tag);
  return (
    <bdi class={hue ? "tag colored" : "tag"} data-hue={hue}>
      #<Marked text={tag} needles={needles} />
    </bdi>
  );
}
