/**
 * The articles of the main flow, each with what a reader should get of it. Texts of others are read
 * at run time only.
 */
import { existsSync, readFileSync } from "node:fs";

export type Color = "fact" | "quote" | "question" | "follow" | "doubt";

export interface Mark {
  /** The words to select; a line break where the selection goes on in the next paragraph. */
  text: string;
  color: Color;
  /** Which occurrence on the page, from 0. */
  nth?: number;
  note?: string;
  tags?: string[];
  /** What must stand behind `#:~:text=` in the link to the passage, written out by hand. */
  fragment: string;
}

export interface MarkedArticle {
  address: string;
  html: string;
  title: string;
  publication: string;
  /** What must be among the blocks, in this order. */
  paragraphs: string[];
  /** What must not be in any block. */
  absent: string[];
  /**
   * What the file's properties must say; days as the reader reads them in Markdown, "" where the
   * page is silent.
   */
  expected: { authors: string[]; published: string; modified: string; excerpt: string };
  /** In reading order. */
  marks: Mark[];
}

const REPEATED =
  "Daesh%20was%20declared%20territorially%20defeated%20in%202017%20and%20Baghdad%20has%20argued%20the%20coalition%E2%80%99s%20mission%20has%20therefore%20ended";
const LAST_BOAT =
  "The%20last%20boat%20leaves%20at%201.40%20in%20the%20morning%2C%20and%20it%20is%20almost%20never%20empty.";
const SEED = "../shared/seeds/daesh-still-a-threat.txt";

/**
 * The article that was given as a text, as a page such as its publisher has; null where the text is
 * not there.
 */
export function seedArticle(): MarkedArticle | null {
  if (!existsSync(SEED)) return null;
  const lines = readFileSync(SEED, "utf8")
    .split(/\n+/)
    .map((line) => line.trim());
  const end = lines.findIndex((line) => line.startsWith("ALSO READ"));
  const [title = "", standfirst = "", ...paragraphs] = lines.slice(0, end).filter(Boolean);
  const repeated = standfirst.slice(0, standfirst.indexOf("….reports"));
  const link = "a suicide bombing carried out by IS-K in Afghanistan";
  return {
    address: "https://asianlite.example/2024/03/30/daesh-still-a-threat-in-iraq-says-us-envoy/",
    html: seedPage(title, standfirst, paragraphs, lines.slice(end).filter(Boolean), link),
    title,
    publication: "Asian Lite News",
    paragraphs: [standfirst, ...paragraphs],
    absent: ["ALSO READ", "Leave a Reply", "Required fields"],
    expected: {
      authors: ["Asian Lite Newsdesk"],
      published: "2024-03-30",
      modified: "",
      excerpt: "",
    },
    marks: [
      {
        text: repeated,
        color: "fact",
        nth: 0,
        note: "The claim, as it is put first.",
        fragment: `${REPEATED},-%E2%80%A6.reports%20Asian%20Lite%20News`,
      },
      {
        text: `${lastWords(paragraphs[0]!)}\n${firstWords(paragraphs[1]!)}`,
        color: "question",
        tags: ["coalition"],
        fragment:
          "Romanowski%20told%20Reuters%20in%20an%20interview,Senior%20Iraqi%20politicians%2C%20including%20Prime",
      },
      {
        text: "“As this event reminds us, Daesh is a common terrorist enemy that must be defeated everywhere,”",
        color: "quote",
        note: "Said *after* the interview. #verify",
        fragment:
          "%E2%80%9CAs%20this%20event%20reminds%20us%2C%20Daesh%20is%20a%20common%20terrorist%20enemy%20that%20must%20be%20defeated%20everywhere%2C%E2%80%9D",
      },
      {
        text: link,
        color: "doubt",
        fragment: "a%20suicide%20bombing%20carried%20out%20by%20IS%2DK%20in%20Afghanistan",
      },
      { text: repeated, color: "follow", nth: 1, fragment: `country.-,${REPEATED}` },
    ],
  };
}

function lastWords(paragraph: string): string {
  return paragraph.split(" ").slice(-6).join(" ");
}

function firstWords(paragraph: string): string {
  return paragraph.split(" ").slice(0, 5).join(" ");
}

const asHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/**
 * A page as a news site on a common blog engine has it: header, related links, the article, a
 * comment form.
 */
function seedPage(
  title: string,
  standfirst: string,
  paragraphs: string[],
  after: string[],
  link: string,
): string {
  const body = paragraphs
    .map(
      (paragraph) =>
        `<p>${asHtml(paragraph).replace(link, `<a href="https://news.example/kabul">${link}</a>`)}</p>`,
    )
    .join("\n");
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: "2024-03-30T06:10:00+00:00",
    author: { "@type": "Person", name: "Asian Lite Newsdesk" },
    publisher: { "@type": "Organization", name: "Asian Lite News" },
  };
  const related = [
    "Gulf states meet in Muscat",
    "Oil price steady before talks",
    "New bridge opens in Basra",
  ];
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${asHtml(title)} - Asian Lite News</title>
<meta property="og:site_name" content="Asian Lite News"><meta property="og:type" content="article"><meta property="og:title" content="${asHtml(title)}">
<meta property="article:published_time" content="2024-03-30T06:10:00+00:00"><meta property="article:section" content="World">
<link rel="canonical" href="https://asianlite.example/2024/03/30/daesh-still-a-threat-in-iraq-says-us-envoy/">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body{font:17px/1.6 Georgia,serif;max-width:720px;margin:0 auto;padding:20px}nav a,aside a{margin-right:12px}.standfirst{font-weight:bold}</style></head><body>
<header class="site-header"><a href="/">Asian Lite News</a><nav><a href="/uk">UK</a><a href="/world">World</a><a href="/business">Business</a><a href="/sport">Sport</a></nav></header>
<main><article class="post type-post"><header class="entry-header"><h1 class="entry-title">${asHtml(title)}</h1>
<div class="entry-meta"><time class="entry-date" datetime="2024-03-30T06:10:00+00:00">March 30, 2024</time> by <a rel="author" href="/author/desk">Asian Lite Newsdesk</a></div></header>
<div class="entry-content"><p class="standfirst">${asHtml(standfirst)}</p>
${body}
<p><strong><a href="/2024/03/29/biden-summit">${asHtml(after[0] ?? "")}</a></strong></p></div>
<footer class="entry-footer"><span>Tags: <a href="/tag/iraq">Iraq</a> <a href="/tag/us">US</a></span></footer></article>
<section class="related-posts"><h3>Related posts</h3><ul>${related.map((text) => `<li><a href="/r">${text}</a></li>`).join("")}</ul></section>
<div id="respond" class="comment-respond"><h3>${asHtml(after[1] ?? "")}</h3><form id="commentform"><p class="comment-notes">${asHtml(after[2] ?? "")}</p>
<textarea name="comment"></textarea><input name="author"><button>Post Comment</button></form></div></main>
<footer class="site-footer"><p>© Asian Lite News</p></footer></body></html>`;
}

/** The sample article of the repository, with marks of the same kinds. */
export function sampleArticle(): MarkedArticle {
  const folder = "tests/fixtures/pages/sample";
  const expected = JSON.parse(readFileSync(`${folder}/article.json`, "utf8"));
  const texts = (expected.blocks as { type: string; text: string }[])
    .filter(({ type }) => type === "paragraph")
    .map(({ text }) => text);
  const repeated = "The last boat leaves at 1.40 in the morning, and it is almost never empty.";
  return {
    address: expected.url,
    html: readFileSync(`${folder}/page.html`, "utf8"),
    title: expected.title,
    publication: expected.siteName,
    paragraphs: texts,
    absent: ["ALSO READ", "inbox at 6.30", "Required fields"],
    expected: {
      authors: expected.authors,
      published: "2026-03-04",
      modified: "2026-03-05",
      excerpt: expected.excerpt,
    },
    marks: [
      {
        text: repeated,
        color: "fact",
        nth: 0,
        note: "The claim, as it is put first.",
        fragment: `was%20meant%20as%20an%20experiment.-,${LAST_BOAT}`,
      },
      {
        text: `${lastWords(texts[1]!)}\n${firstWords(texts[2]!)}`,
        color: "question",
        tags: ["night-work"],
        fragment: "why%20they%20are%20out%20so%20late,A%20year%20ago%20most%20of",
      },
      {
        text: "figures that the harbour authority published on Monday",
        color: "doubt",
        fragment: "figures%20that%20the%20harbour%20authority%20published%20on%20Monday",
      },
      {
        text: "“We planned for a trickle and got a tide,”",
        color: "quote",
        note: "Said *before* the vote. #verify",
        fragment: "%E2%80%9CWe%20planned%20for%20a%20trickle%20and%20got%20a%20tide%2C%E2%80%9D",
      },
      {
        text: repeated,
        color: "follow",
        nth: 1,
        fragment: `come%20running%20down%20the%20steps.-,${LAST_BOAT}`,
      },
    ],
  };
}
