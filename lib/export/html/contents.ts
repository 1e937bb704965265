/** The page that leads to the others in a ZIP of several. */
import type { NotebookEntry } from "../../model/notebook.ts";
import { siteOf } from "../../model/source.ts";
import { longDay } from "../citation.ts";
import { OURS } from "./article-text.ts";
import { element, type HtmlElement, htmlOf } from "./element.ts";
import { headWith, languageOf } from "./page.ts";

/** Where it stands in the ZIP. */
export const CONTENTS = "index.html";

/** An article, and the path of its page beside this one. */
export interface Listed {
  entry: NotebookEntry;
  path: string;
}

/** The list, in the order of the pages. */
export function contentsPage(listed: readonly Listed[], policy: string): string {
  const title = "Articles with highlights";
  const body = element(
    "body",
    {},
    element(
      "main",
      {},
      element("h1", {}, title),
      element("ul", { class: "contents" }, listed.map(listItem)),
    ),
  );
  const html = htmlOf(element("html", OURS, headWith(title, policy), body));
  return `<!DOCTYPE html>${html}\n`;
}

function listItem({ entry, path }: Listed): HtmlElement {
  const { article, annotations } = entry;
  const { meta, address } = article;
  const lang = languageOf(meta.language) || undefined;
  // A colon in the name of a folder would be read as the scheme of an address.
  const href = `./${path.split("/").map(encodeURIComponent).join("/")}`;
  const count = annotations.length;
  const facts = [
    meta.siteName || siteOf(address),
    longDay(meta.published),
    count === 1 ? "1 highlight" : `${count} highlights`,
  ];
  return element(
    "li",
    {},
    element("a", { href, lang, dir: "auto" }, meta.title || address || path),
    element("p", { class: "facts", dir: "auto" }, facts.filter(Boolean).join(" · ")),
  );
}
