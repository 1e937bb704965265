/**
 * Pages that want to hold us up: each is an article about a ferry with something beyond measure. They
 * grow by a script of their own, which is done when `data-ready` stands at the body. Titles and
 * addresses change as often as a browser without any extension stands it: a thousand `pushState` a
 * second stop Chromium itself.
 */
import { story } from "./pages.ts";

const grow = (script: string) =>
  story({
    body: `<div id="more"></div><script>${script};document.body.offsetHeight;document.body.dataset.ready = ""</script>`,
  });
const SENTENCE =
  "The river rose by twelve centimetres on Monday, the town said, after a night of rain. ";

export const HOSTILE: Record<string, () => string> = {
  ordinary: () => story(),
  "1,000,000 nodes": () =>
    grow(`
      const more = document.querySelector("#more");
      more.style = "height:9px;overflow:hidden;contain:strict;content-visibility:hidden";
      for (let i = 0; i < 1000; i++) {
        const part = more.appendChild(document.createElement("section"));
        for (let k = 0; k < 500; k++) part.appendChild(document.createElement("p")).textContent = "Words " + i + " " + k;
      }`),
  "50 MB in one text": () =>
    grow(`document.querySelector("#more").style = "height:9px;overflow:hidden;contain:strict;content-visibility:hidden";
      document.querySelector("#more").textContent = ${JSON.stringify(SENTENCE)}.repeat(600000)`),
  "50 MB in paragraphs": () =>
    grow(`
      const more = document.querySelector("#more");
      more.style = "height:9px;overflow:hidden;contain:strict;content-visibility:hidden";
      for (let i = 0; i < 5000; i++) more.appendChild(document.createElement("p")).textContent = ${JSON.stringify(SENTENCE)}.repeat(120);`),
  "100,000 mutations a second": () =>
    grow(`
      const more = document.querySelector("#more");
      let n = 0;
      setInterval(() => {
        for (let i = 0; i < 1000; i++) more.textContent = "Number " + n++;
      }, 10)`),
  "endless pushState": () =>
    grow(`let n = 0; setInterval(() => history.pushState(null, "", "?page=" + n++), 40)`),
  "endless titles": () =>
    grow(
      `let n = 0; setInterval(() => { for (let i = 0; i < 5; i++) document.title = "Title " + n++ }, 10)`,
    ),
  "endless frames": () =>
    grow(`
      let n = 0;
      setInterval(() => {
        const frame = document.createElement("iframe");
        frame.srcdoc = "<p>frame " + n++;
        document.querySelector("#more").replaceChildren(frame);
      }, 20)`),
  "endless selections": () =>
    grow(`
      let n = 0;
      const text = document.querySelector("article p").firstChild;
      setInterval(() => { for (let i = 0; i < 50; i++) getSelection().setBaseAndExtent(text, 0, text, n++ % 2 ? 9 : 0) }, 10)`),
};

/** The words that the page selects by itself, before it takes the tools away. */
export const SELECTED = "Fares will rise by eleven percent";
const SELECT = `
  const chosen = document.querySelectorAll("article p")[1].firstChild;
  getSelection().setBaseAndExtent(chosen, 0, chosen, ${SELECTED.length});`;

/** A page whose own world is poisoned: everything that a script of ours could call there lies. */
export const POISONED = story({
  body: `<script>${SELECT}
    const lie = () => { throw new Error("poisoned") };
    const names = {
      Array: ["push", "map", "filter", "flatMap", "find", "join", "slice", "sort"],
      String: ["replace", "trim", "split", "slice", "toLowerCase", "normalize"],
      Map: ["get", "set"], Set: ["has", "add"], RegExp: ["exec", "test"],
      Element: ["attachShadow", "getAttribute", "setAttribute", "closest", "checkVisibility", "querySelectorAll"],
      Node: ["appendChild", "contains", "compareDocumentPosition"],
      Range: ["setStart", "toString", "getClientRects"],
      Document: ["createElement", "createRange", "createTreeWalker", "querySelector"],
    };
    for (const [type, list] of Object.entries(names))
      for (const name of list) Object.defineProperty(window[type].prototype, name, { value: lie });
    for (const name of ["firstChild", "nextSibling", "textContent", "parentElement", "nodeType"])
      Object.defineProperty(Node.prototype, name, { get: lie });
    Object.defineProperty(Element.prototype, "localName", { get: lie });
    Object.defineProperty(CharacterData.prototype, "data", { get: lie });
    Object.defineProperty(CSS, "highlights", { get: lie });
    Object.defineProperty(Object.prototype, "deleted", { value: { value: true }, writable: true });
    JSON.parse = JSON.stringify = structuredClone = lie;
    window.MutationObserver = window.Highlight = window.getComputedStyle = lie;
    history.pushState = lie;
  </script>`,
});

/** Names that an element in the page takes from the document of every script, ours included. */
export const CLOBBERED = [
  ...["body", "head", "documentElement", "title", "defaultView", "activeElement", "implementation"],
  ...["querySelector", "querySelectorAll", "getElementsByTagName", "createElement", "createRange"],
  ...["getSelection", "addEventListener", "contains", "hidden", "forms", "caretPositionFromPoint"],
];

/** A page in which a form or a picture stands in the place of that name. */
export const clobbering = (name: string) =>
  story({
    body: `<form name="${name}"><input name="textContent"><input name="parentNode"><input name="nodeType"></form>
<a id="browser"></a><a id="chrome"></a><script>${SELECT.replaceAll("document.querySelectorAll", "Document.prototype.querySelectorAll.call.bind(Document.prototype.querySelectorAll, document)").replace("getSelection()", "window.getSelection()")}</script>`,
  });

/** What a page says of its time and its title that nothing of ours may take as it stands. */
export const LYING = story({
  title: "Ferry <% tp.system.prompt() %> {{date}} runs on",
  head: `<meta property="article:published_time" content="2026-99-99T99:99:99Z">
<meta property="article:modified_time" content="9999-12-31T23:59:59Z"><meta name="date" content="Invalid Date">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"+275760-09-13","x":"${" ".repeat(1_000_000)}</script>
<script type="application/ld+json">{"@type":"NewsArticle",${'"a":"\n\t,]'.repeat(80_000)}</script>
<link rel="canonical" href="https://www.hostile.example${"/amp".repeat(250_000)}">`,
  body: `<script>${SELECT}</script>`,
});
