/**
 * A web page of each article, to be read, printed, handed on and imported again: the text with its
 * highlights in colour, the notes beside it. What a page is made of stands in the folder `html`.
 */
import { say } from "../i18n/say.ts";
import { articleFiles } from "./article-files.ts";
import type { ExportFormat } from "./format.ts";
import { CONTENTS, contentsPage } from "./html/contents.ts";
import { articlePage, contentPolicy } from "./html/page.ts";

const FILE = { extension: "html", mime: "text/html" };

/** One article: `<name>.html`. Several: a ZIP of such pages, and one that leads to them. */
export const html = {
  id: "html",
  get name() {
    return say("exports.htmlName");
  },
  get purpose() {
    return say("exports.html");
  },
  group: "pages",
  ...FILE,
  includesHistory: false,
  async serialize(notebook, options) {
    const policy = await contentPolicy();
    const { colorNames, entries } = notebook;
    return articleFiles(notebook, options, {
      ...FILE,
      write: (entry) => articlePage(entry, { colorNames, options, policy }),
      reserved: [CONTENTS],
      more: (paths) => {
        const listed = entries.map((entry, i) => ({ entry, path: paths[i] ?? "" }));
        return { [CONTENTS]: contentsPage(listed, policy) };
      },
    });
  },
} satisfies ExportFormat;
