import { describe, expect, it } from "vitest";
import { postTimes } from "../../../../lib/extraction/body/live-posts.ts";
import { treeOf } from "../tree.ts";

const post = (time: string, text: string) =>
  `<section><time datetime="${time}">then</time><p>${text}</p><p>${text} more</p></section>`;

function timesIn(html: string) {
  const { doc, tree } = treeOf(`<article>${html}</article>`);
  const selected = [...tree.textBlocks.keys()].filter(
    (index) => tree.textBlocks[index]!.container.tag === "p",
  );
  const times = postTimes(doc, tree, selected);
  return [...times].map(([index, time]) => [tree.textBlocks[index]!.text, time]);
}

describe("the times of a live blog's posts", () => {
  it("stand at the first text block of each post", () => {
    const html =
      post("2026-03-03T11:20", "One") +
      post("2026-03-03T10:05", "Two") +
      post("2026-03-03", "Three");
    expect(timesIn(html)).toEqual([
      ["One", "2026-03-03T11:20"],
      ["Two", "2026-03-03T10:05"],
      ["Three", "2026-03-03"],
    ]);
  });

  it("are read from microdata, too", () => {
    const micro = (time: string, text: string) =>
      `<div><meta itemprop="datePublished" content="${time}"><p>${text}</p><p>${text} 2</p></div>`;
    expect(timesIn(micro("2026-03-03T10:00", "A") + micro("2026-03-03T09:00", "B"))).toHaveLength(
      2,
    );
  });

  it.each([
    ["no stamps", "<p>One</p><p>Two</p>"],
    ["one post only", `${post("2026-03-03T11:20", "One")}<p>Two</p><p>Three</p>`],
    ["stamps that are no dates", post("soon", "One") + post("later", "Two")],
    [
      "stamps of the whole page",
      `<time datetime="2026-03-03">a</time><time datetime="2026-03-04">b</time>${"<p>One</p>".repeat(6)}`,
    ],
    ["nothing", ""],
  ])("are not told by %s", (_, html) => expect(timesIn(html)).toEqual([]));

  it("takes the first stamp of a post that has two", () => {
    const two = post("2026-03-03T11:20", "One").replace(
      "</section>",
      '<time datetime="2026-03-03T12:00">edited</time></section>',
    );
    expect(timesIn(two + post("2026-03-03T10:05", "Two"))[0]).toEqual(["One", "2026-03-03T11:20"]);
  });
});
