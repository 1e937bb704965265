/** Pages that their own scripts render, as frameworks do. */
import { FERRY, story } from "./pages.ts";

/** What the rendered page offers: each does to its nodes what a renderer's reconciler does. */
export interface Rendered {
  /** The server's markup was not what the client makes: all of it is made anew. */
  hydrate(): void;
  /** A state changed that the text does not show: its text nodes are written again. */
  update(): void;
  /** New keys: each paragraph is put in before the old one, which is removed then. */
  rekey(): void;
  /** The keyed list is put in the opposite order, by moving what is there. */
  reorder(): void;
  /** A part waits for data: its content is hidden, and something else stands in its place. */
  suspend(): void;
  resume(): void;
}

export const FACTS = [
  "The first boat leaves at ten to six, the last one at a quarter past eleven in the evening.",
  "A season ticket costs 84 euros, and half of that for everybody who is still at school.",
  "On market days a second boat goes between eight and ten, with room for sixty bicycles.",
];

/**
 * The ferry's article. As React writes it: comments stand between the texts of one paragraph on the
 * server, on the client they are text nodes beside each other.
 */
export function renderedStory(title: string): string {
  const lines = FERRY.map((line) =>
    line.replace("eleven percent", "<!-- -->eleven percent<!-- -->"),
  );
  const list = `<ul id="facts">${FACTS.map((fact) => `<li>${fact}</li>`).join("")}</ul>`;
  const page = story({ title, lines, body: `<p id="state">0</p><script>${RENDERER}</script>` });
  return page
    .replace("<article>", '<article id="root">')
    .replace("</article>", `${list}</article>`);
}

/** Holds on to its nodes, as a renderer does: a page script that lost one of them would throw. */
const RENDERER = `
const root = document.getElementById("root");
const data = [...root.querySelectorAll("p")].map((p) =>
  [...p.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data));
const facts = [...root.querySelectorAll("li")].map((li) => li.textContent);
const title = root.querySelector("h1").textContent;
let paragraphs = [...root.querySelectorAll("p")];
let items = [...root.querySelectorAll("li")];
let state = 0;
const element = (tag, texts) => {
  const made = document.createElement(tag);
  for (const text of texts) made.appendChild(document.createTextNode(text));
  return made;
};
const commit = (work) => { work(); document.getElementById("state").firstChild.nodeValue = String(++state); };
Object.assign(window, {
  hydrate: () => commit(() => {
    paragraphs = data.map((texts) => element("p", texts));
    items = facts.map((fact) => element("li", [fact]));
    const list = document.createElement("ul");
    list.id = "facts";
    for (const item of items) list.appendChild(item);
    root.replaceChildren(element("h1", [title]), ...paragraphs, list);
  }),
  update: () => commit(() => {
    for (const [i, paragraph] of paragraphs.entries()) {
      for (const [k, text] of [...paragraph.childNodes].filter((n) => n.nodeType === 3).entries())
        text.nodeValue = data[i][k];
    }
    for (const [i, item] of items.entries()) item.textContent = facts[i];
  }),
  rekey: () => commit(() => {
    paragraphs = paragraphs.map((old, i) => {
      const next = element("p", data[i]);
      root.insertBefore(next, old);
      root.removeChild(old);
      return next;
    });
  }),
  reorder: () => commit(() => {
    items.reverse();
    facts.reverse();
    const list = items[0].parentNode;
    for (const item of items) list.insertBefore(item, null);
  }),
  suspend: () => commit(() => {
    for (const child of root.children) child.style.setProperty("display", "none", "important");
    root.insertBefore(element("b", ["Loading"]), root.firstChild);
  }),
  resume: () => commit(() => {
    root.removeChild(root.querySelector("b"));
    for (const child of root.children) child.style.display = "";
  }),
});
`;

export const SECOND_STORY = [
  "The bakery on the pier burns two hundred loaves a year, and sells them to the people who feed the gulls.",
  "Its oven was built in 1911 from bricks of the old lighthouse, which is why nobody has dared to replace it.",
  "“It draws when the wind is from the east,” said Hanna Voss, the fourth baker of her family at the same table.",
  "The council wants to list the building; the family would rather have a loan for a second oven beside the first.",
];

/**
 * Two articles in one document. Where the browser has the Navigation API its `navigate` event is
 * answered with `intercept`: the address changes at once, the text some frames later.
 */
export function navigatedStory(address: string, second: string): string {
  const stories = {
    [address]: {
      title: "The ferry, told in an app",
      lines: FERRY.map((line) => `${line} So says the app.`),
    },
    [second]: { title: "The bakery on the pier, told in an app", lines: SECOND_STORY },
  };
  const { title, lines } = stories[address]!;
  return story({
    ...{ title, lines },
    // Apps forget their head: it goes on speaking of the first article.
    head: `<link rel="canonical" href="${address}"><meta property="og:title" content="${title}">`,
    body: `<script>
const stories = ${JSON.stringify(stories)};
const later = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
async function show(address) {
  await later();
  const { title, lines } = stories[address];
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  document.querySelector("article").replaceChildren(make("h1", title), ...lines.map((line) => make("p", line)));
  document.title = title;
  document.body.dataset.shown = address;
}
const isApp = "navigation" in window;
document.body.dataset.by = isApp ? "navigation" : "history";
if (isApp) navigation.addEventListener("navigate", (event) => {
  if (!event.canIntercept || !stories[event.destination.url]) return;
  event.intercept({ handler: () => show(event.destination.url) });
});
else addEventListener("popstate", () => show(location.href));
window.go = (address) => {
  if (isApp) navigation.navigate(address);
  else { history.pushState(null, "", address); show(address); }
};
window.back = () => (isApp ? navigation : history).back();
</script>`,
  });
}
