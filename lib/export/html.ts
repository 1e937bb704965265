/**
 * A web page of each article, to be read, printed, handed on and imported again: the text with its
 * highlights in colour, the notes beside it. What a page is made of stands in the folder `html`.
 */
import { say } from "../i18n/say.ts";
import { articleFiles } from "./article-files.ts";
import type { ExportFormat } from "./format.ts";
import { CONTENTS, contentsPage } from "./html/contents.ts";
import { articlePage, contentPolicy } from "./html/page.ts";

/** One article: `<name>.html`. Several: a ZIP of such pages, and one that leads to them. */
export const html = {
  id: "html",
  name: "Web page",
  get purpose() {
    return say("exports.html");
  },
  extension: "html",
  mime: "text/html",
  includesHistory: false,
  async serialize(notebook, options) {
    const policy = await contentPolicy();
    const { colorNames, entries } = notebook;
    return articleFiles({
      ...{ notebook, options, extension: "html", mime: "text/html" },
      write: (entry) => articlePage(entry, { colorNames, options, policy }),
      reserved: [CONTENTS],
      more: (paths) => {
        const listed = entries.map((entry, i) => ({ entry, path: paths[i] ?? "" }));
        return { [CONTENTS]: contentsPage(listed, policy) };
      },
    });
  },
} satisfies ExportFormat;
