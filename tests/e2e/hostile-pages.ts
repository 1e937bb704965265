/**
 * Pages that want to hold us up: each is an article about a ferry with something beyond measure. They
 * grow by a script of their own, which is done when `data-ready` stands at the body.
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
    grow(
      `let n = 0; setInterval(() => { for (let i = 0; i < 10; i++) history.pushState(null, "", "?page=" + n++) }, 10)`,
    ),
  "endless titles": () =>
    grow(
      `let n = 0; setInterval(() => { for (let i = 0; i < 100; i++) document.title = "Title " + n++ }, 10)`,
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
