/** Pages whose words stand in web components and in frames. */
import { FERRY, story } from "./pages.ts";

const IN_COMPONENT = [
  "The ferry's oldest deckhand, Ruth Amsel, keeps a book in which every crossing since 1987 is written down.",
  "She counted 61,204 crossings until the first of November, and eleven on which a passenger was born or proposed to.",
];
const SLOTTED =
  "Her grandson wants to take the book over, she says, but his writing is too large for it.";
const IN_FRAME = [
  "The timetable of the winter: the first boat leaves at ten to six, and the last at a quarter past eleven.",
  "On market days a second boat goes between eight and ten, when the whole of the eastern bank wants to cross.",
  "Bicycles are carried free of charge, if their riders get up earlier than the farmers with their carts.",
  "Dogs pay half, and cats that stay in their baskets nothing; of birds the council has not spoken so far.",
];

export const COMPOSED = { component: IN_COMPONENT, slotted: SLOTTED, frame: IN_FRAME };

const paragraphs = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join("");

/**
 * The ferry's article, with a web component that has words of its own around one of its children's,
 * and a frame of the same origin that is scrolled in itself.
 */
export function composedStory(title: string): string {
  const markup = `<h2>The book</h2>${paragraphs(IN_COMPONENT.slice(0, 1))}<slot></slot>${paragraphs(IN_COMPONENT.slice(1))}`;
  const framed = `<body style="font:16px/1.5 serif;margin:16px;height:1400px"><div style="height:700px">Winter</div>${paragraphs(IN_FRAME)}</body>`;
  const body = `<x-book><p>${SLOTTED}</p></x-book>
<div style="height:1200px"></div><iframe id="frame" width="600" height="260" srcdoc="${framed.replaceAll('"', "&quot;")}"></iframe>
<div style="height:1200px"></div>
<script>customElements.define("x-book", class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(markup)}; }
});</script>`;
  return story({ title, lines: FERRY.slice(0, 3) }).replace("</article>", `${body}</article>`);
}
